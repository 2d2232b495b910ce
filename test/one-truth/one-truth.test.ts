/**
 * Every output says the same of every property of every kind, because all come from one model. Each
 * output is read by a reader of its own, from the text that was written, and compared with the model
 * through the projection that `projections.ts` declares.
 */
import { beforeAll, describe, expect, test } from "vitest";
import type { Api } from "../../src/model/api.js";
import { readCrds } from "./crd.js";
import type { Facts, Truth } from "./facts.js";
import { example, fixture, type Made } from "./made.js";
import { readDocuments } from "./openapi.js";
import { asCrds, asDocuments, asTypeScript, isCutOf } from "./projections.js";
import { readTypeScript } from "./typescript.js";

const cases = new Map<string, () => Made | Promise<Made>>([
  ["the example", example],
  ["every kind of reference", () => fixture("openapi-references")],
  ["defaults in every place", () => fixture("defaults-places")],
]);

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

/** `kubeflow.org/v1 PyTorchJob` */
function kindsOf({ groups }: Api): readonly string[] {
  return groups.flatMap(({ name: group, versions }) =>
    versions.flatMap(({ name, kinds }) => kinds.map((kind) => `${group}/${name} ${kind.name}`)),
  );
}

type SameText = (found: string, wanted: string) => boolean;

/** Every place of which the model and an output say different things. */
function disagreements(
  wanted: Truth,
  found: Truth,
  sameText: SameText = (a, b) => a === b,
): readonly string[] {
  const paths = [...new Set([...wanted.keys(), ...found.keys()])];
  return paths.flatMap((path) => {
    const [model, output] = [wanted.get(path), found.get(path)];
    if (model === undefined) return [`${path} is not in the model`];
    if (output === undefined) return [`${path} is in the model only`];
    return factNames.flatMap((fact) => {
      const [a, b] = [model[fact], output[fact]];
      const same = fact === "documentation" ? sameText(`${b}`, `${a}`) : a === b;
      return same ? [] : [`${path}: ${fact} is ${a} in the model, and ${b}`];
    });
  });
}

const factNames: readonly (keyof Facts)[] = [
  "required",
  "nullable",
  "enum",
  "bounds",
  "pattern",
  "default",
  "documentation",
];
