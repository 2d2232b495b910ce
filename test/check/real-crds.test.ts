import { existsSync, readFileSync } from "node:fs";
import { globSync } from "tinyglobby";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { check } from "../../src/check/check.js";
import { createCollector } from "../../src/diagnostics/collector.js";
import { isJsonObject } from "../../src/model/json.js";
import { modelOfCrd } from "./crd-models.js";

const corpus = new URL("../../../shared/corpus/", import.meta.url);
const hasCorpus = existsSync(corpus);
/** `GEN_APIS_CORPUS=full` reads all of it, which takes half a minute. */
const isFull = process.env.GEN_APIS_CORPUS === "full";

if (!hasCorpus) console.warn("SKIPPED: the checks of real CRDs, ../shared/corpus is missing");

describe.skipIf(!hasCorpus)("check", () => {
  it("has nothing to say against CRDs that API servers accept", () => {
    const found: string[] = [];
    let checked = 0;
    const files = globSync("**/*.yaml", { cwd: corpus.pathname }).sort();
    for (const file of files.filter((_, index) => isFull || index % 20 === 0)) {
      const crd = parse(readFileSync(new URL(file, corpus), "utf8").replace(/\n---\s*$/, "\n"), {
        merge: true,
        maxAliasCount: -1,
      });
      if (!isJsonObject(crd) || crd.kind !== "CustomResourceDefinition") continue;
      const collector = createCollector();
      check(modelOfCrd(crd, "1.36"), collector.report);
      checked++;
      for (const { code, message } of collector.diagnostics()) {
        found.push(`${file}: ${code}: ${message}`);
      }
    }
    expect(checked).toBeGreaterThan(isFull ? 400 : 15);
    expect(found).toEqual([]);
  });
});
