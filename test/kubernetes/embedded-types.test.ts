import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import type { Release } from "../../src/kubernetes/release.js";
import { hasShared, release, shared } from "./data.js";
import { type Node, toNode } from "./schema-json.js";

const podTemplate = "k8s.io/api/core/v1.PodTemplateSpec";
const metric = "k8s.io/api/autoscaling/v2.MetricSpec";

const seeds = [
  ["training-operator-k8s-1.30.7", "1.30"],
  ["training-operator-v1.9.0", "1.31"],
  ["training-operator-v1.9.4", "1.36"],
] as const;

/** The type without references: what the place says wins, as it does wherever both differ here. */
function flatten(of: Release, id: string): Node {
  const definition = of.type(id);
  if (definition === undefined) throw new Error(`no type ${id}`);
  return toNode(definition.schema, (target, facets) => ({ ...flatten(of, target), ...facets }));
}

/** Cuts our descriptions where the shipped ones were cut at 400 bytes; all else stays. */
function cutLike(ours: unknown, shipped: unknown): unknown {
  if (typeof ours !== "object" || ours === null || Array.isArray(ours)) return ours;
  const theirs = (shipped ?? {}) as Node;
  return Object.fromEntries(
    Object.entries(ours).map(([key, value]) => {
      const other = theirs[key];
      if (key !== "description" || typeof value !== "string" || typeof other !== "string") {
        return [key, cutLike(value, other)];
      }
      return [key, isCut(value, other) ? other : value];
    }),
  );
}

function isCut(full: string, cut: string): boolean {
  if (Buffer.byteLength(full) <= 400 || Buffer.byteLength(cut) > 403) return false;
  return full.startsWith(cut.replace(/\.\.\.$/, ""));
}

interface Crd {
  readonly spec: { readonly versions: readonly { readonly schema: { openAPIV3Schema: Node } }[] };
}

/** The schema at a path of property names, `*` for the values of a map and `[]` for items. */
function at(schema: Node | undefined, path: readonly string[]): Node {
  return path.reduce<Node>((node, step) => {
    if (step === "*") return node.additionalProperties as Node;
    if (step === "[]") return node.items as Node;
    return (node.properties as Record<string, Node>)[step] ?? {};
  }, schema ?? {});
}

function shippedSchema(seed: string, kind: string): Node | undefined {
  const file = join(shared, "corpus/seed", seed, `kubeflow.org_${kind}.yaml`);
  expect(existsSync(file), file).toBe(true);
  const crd: Crd = parse(readFileSync(file, "utf8"));
  return crd.spec.versions[0]?.schema.openAPIV3Schema;
}

describe.skipIf(!hasShared)("types rebuilt from the model are those in shipped CRDs", () => {
  it.each(seeds)("%s, Kubernetes %s", (seed, name) => {
    const schema = shippedSchema(seed, "pytorchjobs");
    const places: readonly (readonly [string, readonly string[]])[] = [
      [podTemplate, ["spec", "pytorchReplicaSpecs", "*", "template"]],
      [metric, ["spec", "elasticPolicy", "metrics", "[]"]],
    ];
    for (const [id, path] of places) {
      const { description: _, ...shipped } = at(schema, path);
      const { description: __, ...ours } = flatten(release(name), id);
      expect(Object.keys(shipped)).toContain("properties");
      expect(cutLike(ours, shipped)).toEqual(shipped);
    }
  });
});
