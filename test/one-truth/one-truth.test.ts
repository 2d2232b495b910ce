/**
 * Every output says the same of every property of every kind, because all come from one model. Each
 * output is read by a reader of its own, from the text that was written, and compared with the model
 * through the projection that `projections.ts` declares.
 */
import { beforeAll, describe, expect, test } from "vitest";
import { disagreements, kindsOf } from "./compare.js";
import { readCrds } from "./crd.js";
import { cases, example, type Made } from "./made.js";
import { readDocuments } from "./openapi.js";
import { asCrds, asDocuments, asTypeScript, isCutOf } from "./projections.js";
import { readTypeScript } from "./typescript.js";

describe.each([...cases])("of %s", (_, make) => {
  let made: Made;
  beforeAll(async () => {
    made = await make();
  });

  test("the CRDs say what the model says", () => {
    expect(
      disagreements(asCrds(made.api), readCrds([...made.files("crds", ".yaml").values()]), isCutOf),
    ).toEqual([]);
  });

  test("the OpenAPI documents say what the model says", () => {
    const found = readDocuments([...made.files("openapi", ".json").values()]);
    expect(disagreements(asDocuments(made.api), found)).toEqual([]);
  });

  test("the types of the TypeScript client say what the model says", () => {
    const found = readTypeScript(made.files("client", "types.ts"), kindsOf(made.api));
    expect(disagreements(asTypeScript(made.api), found)).toEqual([]);
  });
});

test("there is a great deal to agree on", () => {
  const { api } = example();
  expect(asCrds(api).size).toBeGreaterThan(8000);
  expect(asDocuments(api).size).toBeGreaterThan(asCrds(api).size);
});

test("a fact that is lost, added or changed is a disagreement", () => {
  const { api, files } = example();
  const [text = ""] = files("openapi", ".json").values();
  const wanted = asDocuments(api);
  const count = (changed: string) => disagreements(wanted, readDocuments([changed])).length;
  expect(count(text)).toBe(0);
  for (const [from, to] of [
    ['"default": false', '"default": true'],
    ['"pattern": "^', '"pattern": "'],
    [
      '"x-kubernetes-group-version-kind": [',
      '"required": ["status"], "x-kubernetes-group-version-kind": [',
    ],
    ["How the job is run.", "How the job runs."],
    ['"suspend": {', '"suspended": {'],
  ] as const) {
    expect(text).toContain(from);
    expect(count(text.replace(from, to)), from).toBeGreaterThan(0);
  }
});
