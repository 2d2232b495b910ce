/**
 * The example's types against what the real project shipped for three Kubernetes releases, made by
 * controller-gen from Go types that did not change between them.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { generate } from "../src/index.js";
import { newFolder } from "./folders.js";

const root = resolve(import.meta.dirname, "..");
const seeds = resolve(root, "../shared/corpus/seed");
const folder = newFolder();

const shipped = [
  { kubernetes: "1.30", seed: "training-operator-k8s-1.30.7" },
  { kubernetes: "1.31", seed: "training-operator-v1.9.0" },
  { kubernetes: "1.36", seed: "training-operator-v1.9.4" },
];

const versionAnnotation = "controller-gen.kubebuilder.io/version";

test.skipIf(!existsSync(seeds)).each(shipped)(
  "the CRDs for Kubernetes $kubernetes are those of $seed",
  async ({ kubernetes, seed }) => {
    const outputRoot = join(folder, kubernetes);
    const result = await generate({ directory: root, kubernetes, outputRoot });
    expect(result.diagnostics).toEqual([]);

    const made = readCrds(join(outputRoot, "generated", "crds"));
    const real = readCrds(join(seeds, seed));
    expect([...made.keys()]).toEqual([...real.keys()]);
    for (const [name, document] of real) {
      expect(withoutOwnWording(made.get(name)), name).toEqual(withoutOwnWording(document));
    }
  },
);

test("the comparison sees a change in a description of an embedded type", () => {
  const at = (description: string) => ({
    properties: { template: { properties: { spec: { description } } } },
  });
  expect(withoutOwnWording(at("a"))).not.toEqual(withoutOwnWording(at("b")));
  expect(withoutOwnWording({ properties: { spec: { description: "a" } } })).toEqual(
    withoutOwnWording({ properties: { spec: { description: "b" } } }),
  );
});

function readCrds(directory: string): ReadonlyMap<string, unknown> {
  const files = readdirSync(directory).filter((file) => file.endsWith(".yaml"));
  return new Map(
    files.sort().map((file) => [file, parse(readFileSync(join(directory, file), "utf8"))]),
  );
}

/** The document without controller-gen's version and without the descriptions of the project's own fields. */
function withoutOwnWording(value: unknown, path: readonly string[] = []): unknown {
  if (Array.isArray(value)) return value.map((item) => withoutOwnWording(item, path));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !(key === "description" && isOwn(path)))
      .filter(([key]) => key !== versionAnnotation)
      .map(([key, child]) => [key, withoutOwnWording(child, [...path, key])])
      .filter(([key, child]) => !(key === "annotations" && isEmpty(child))),
  );
}

/**
 * Whether the description at this place is one of the project's own. Texts of Kubernetes stand below
 * the properties `template` and `labelSelector`, at and below the items of `metrics`, and at the
 * root's `apiVersion` and `kind`.
 */
function isOwn(path: readonly string[]): boolean {
  const text = `/${path.join("/")}/`;
  if (/\/properties\/(template|labelSelector)\/./.test(text)) return false;
  if (/\/properties\/metrics\/items\//.test(text)) return false;
  return !/openAPIV3Schema\/properties\/(apiVersion|kind)\/$/.test(text);
}

function isEmpty(value: unknown): boolean {
  return typeof value === "object" && value !== null && Object.keys(value).length === 0;
}
