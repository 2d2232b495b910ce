import { describe, expect, it } from "vitest";
import type { Case } from "./case.js";
import { findingsOf } from "./models.js";
import { nameCases, ownCases, pathCases, resourceCases } from "./resource-cases.js";
import { listCases, rootCases, shapeCases } from "./schema-cases.js";
import { defaultCases, logicalCases, ruleCases, vacuousCases } from "./value-cases.js";

const groups: readonly (readonly [string, readonly Case[]])[] = [
  ["names", nameCases],
  ["resources", resourceCases],
  ["paths", pathCases],
  ["roots", rootCases],
  ["shapes", shapeCases],
  ["lists", listCases],
  ["defaults", defaultCases],
  ["logical parts", logicalCases],
  ["rules in CEL", ruleCases],
  ["what no API server refuses", [...ownCases, ...vacuousCases]],
];

describe.each(groups)("check: %s", (_, cases) => {
  for (const [name, model, code] of cases) {
    it(name, () => {
      const found = new Set(findingsOf(model).map((finding) => finding.code));
      expect([...found]).toEqual(code === undefined ? [] : [code]);
    });
  }
});
