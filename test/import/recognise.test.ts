import { describe, expect, it } from "vitest";
import { createFlattener } from "../../src/emit/crd/flatten.js";
import { childrenOf } from "../../src/import/recognise/children.js";
import { createContents } from "../../src/import/recognise/contents.js";
import { comparePrecedence } from "../../src/import/recognise/precedence.js";
import { createRecogniser, type Recognition } from "../../src/import/recognise/recognise.js";
import { importOf } from "../../src/kubernetes/modules.js";
import { objectMetaId, type Release } from "../../src/kubernetes/release.js";
import { isDeclared } from "../../src/kubernetes/type-names.js";
import { equalJson, type JsonObject } from "../../src/model/json.js";
import { availability, newest, release } from "../kubernetes/data.js";
import { corpusFiles, hasCorpus, schemasOf } from "./crds.js";

const types = { availability: availability(), open: release };
const everything = process.env.GEN_APIS_CORPUS === "full";

/** What was recognised in one file. */
interface Found {
  readonly roots: readonly JsonObject[];
  readonly recognition: Recognition;
}

/** Recognises in all `files` at once, as one call does. */
function recogniseFiles(files: readonly string[], kubernetes?: string): readonly Found[] {
  const recogniser = createRecogniser(types, kubernetes === undefined ? {} : { kubernetes });
  const parsed = files.map(schemasOf);
  for (const roots of parsed) recogniser.observe(roots);
  return parsed.map((roots) => ({ roots, recognition: recogniser.recognise(roots) }));
}

function limitOf(limit: "full" | "none" | number): number {
  if (limit === "full") return Number.POSITIVE_INFINITY;
  return limit === "none" ? 0 : limit;
}

/** The CRD output, with the configuration that the import found. */
function flattener(of: Release, { descriptions, embeddedObjectMeta }: Recognition) {
  return createFlattener(
    { types: { get: (id) => of.type(id) } },
    {
      descriptions: { own: limitOf(descriptions.own), embedded: limitOf(descriptions.embedded) },
      embeddedObjectMeta,
      sizeLimit: Number.POSITIVE_INFINITY,
    },
  );
}

const ownPlace = { file: "types.ts", start: 0, end: 0 };

/** What was recognised in a file, the outermost only; fails where it does not give the node back. */
function outermost({ roots, recognition }: Found): { ids: string[]; nodes: number } {
  const flatten = flattener(release(recognition.kubernetes), recognition);
  const ids: string[] = [];
  let nodes = 0;
  const visit = (node: JsonObject): void => {
    const match = recognition.typeAt(node);
    if (match === undefined) {
      childrenOf(node).forEach(visit);
      return;
    }
    const { id: target, site } = match;
    const flattened = flatten({ kind: "reference", target, position: ownPlace, ...site });
    if (!equalJson(flattened, node)) expect(flattened, target).toEqual(node);
    ids.push(target);
    nodes += sizeOf(node);
  };
  roots.flatMap(childrenOf).forEach(visit);
  return { ids, nodes };
}

function sizeOf(node: JsonObject): number {
  return childrenOf(node).reduce((sum, child) => sum + sizeOf(child), 1);
}

function descriptionsBelow(node: JsonObject): number {
  return childrenOf(node).reduce(
    (sum, child) => sum + (child.description === undefined ? 0 : 1) + descriptionsBelow(child),
    0,
  );
}

const core = "k8s.io/api/core/v1.";
const meta = "k8s.io/apimachinery/pkg/apis/meta/v1.";

describe("every type that Kubernetes declares", () => {
  const releases = everything ? types.availability.releases : [newest];
  const limits = everything ? (["full", 400, 128, "none"] as const) : ([400, "none"] as const);
  const cases = releases.flatMap((name) => limits.map((limit) => [name, limit] as const));

  it.each(cases)("is recognised in %s with descriptions %s", (name, limit) => {
    const of = release(name);
    const contents = createContents(of);
    const found = { kubernetes: name, descriptions: { own: limit, embedded: limit } };
    const flatten = flattener(of, { ...found, embeddedObjectMeta: true } as Recognition);
    const ids = of.typeIds().filter((id) => {
      const definition = of.type(id);
      if (definition === undefined || importOf(id) === undefined) return false;
      return isDeclared(definition) && !contents(id).circle;
    });
    const nodes = new Map(ids.map((id) => [id, flatten({ kind: "reference", target: id })]));
    const objects = [...nodes].filter(
      ([id, node]) => node.properties !== undefined && of.type(id)?.schema.kind === "object",
    );
    const root = { type: "object", properties: Object.fromEntries(objects) };

    // To find the release as well takes ten times as long; the shipped systems show that it is found.
    const recogniser = createRecogniser(types, { kubernetes: name });
    recogniser.observe([root]);
    const recognition = recogniser.recognise([root]);
    expect(recognition.kubernetes).toBe(name);
    expect(recognition.descriptions.embedded).toBe(limit);
    expect(recognition.embeddedObjectMeta).toBe(true);
    for (const [id, node] of objects) {
      const match = recognition.typeAt(node);
      const isTelling = descriptionsBelow(node) > 0 || sizeOf(node) >= 20 || id === objectMetaId;
      expect(match !== undefined, id).toBe(isTelling);
      if (match === undefined || match.id === id) continue;
      expect(comparePrecedence(match.id, id), `${match.id} before ${id}`).toBeLessThan(0);
      expect(match.site).toEqual({});
      expect(nodes.get(match.id)).toEqual(node);
    }
  });
});

describe.skipIf(!hasCorpus)("what the real systems ship", () => {
  it.each([
    ["training-operator-v1.9.4", "1.36"],
    ["training-operator-v1.9.0", "1.31"],
    ["training-operator-k8s-1.30.7", "1.30"],
  ])("%s embeds pod templates and metrics of %s, cut at 400 bytes", (seed, kubernetes) => {
    const found = recogniseFiles(
      corpusFiles(`seed/${seed}/*_${everything ? "" : "pytorch"}*.yaml`),
    );
    for (const { recognition } of found) {
      expect(recognition).toMatchObject({
        kubernetes,
        descriptions: { own: "full", embedded: 400 },
        embeddedObjectMeta: true,
        missed: [],
      });
    }
    expect(idsIn(found)).toEqual([
      "k8s.io/api/autoscaling/v2.MetricSpec",
      `${core}PodTemplateSpec`,
      "k8s.io/apimachinery/pkg/api/resource.Quantity",
      `${meta}LabelSelector`,
      `${meta}Time`,
    ]);
  });

  it.each([
    ["jobset", "full", ["k8s.io/api/batch/v1.JobTemplateSpec", `${core}PersistentVolumeClaim`]],
    ["kueue", "full", [`${core}PodTemplateSpec`, `${core}Toleration`, `${meta}Condition`]],
    ["trainer-v2", 128, ["k8s.io/api/batch/v1.JobTemplateSpec", `${core}EnvVar`]],
  ] as const)("%s embeds types of 1.36, cut at %s", (seed, embedded, expected) => {
    const found = recogniseFiles(corpusFiles(`seed/${seed}/*.yaml`));
    for (const { recognition } of found) {
      expect(recognition.kubernetes).toBe("1.36");
      expect(recognition.descriptions).toEqual({ own: "full", embedded });
      expect(recognition.missed).toEqual([]);
    }
    expect(idsIn(found)).toEqual(expect.arrayContaining([...expected]));
  });

  it("takes the release that is asked for, and says which other one would fit", () => {
    const file = "seed/training-operator-v1.9.4/kubeflow.org_pytorchjobs.yaml";
    const [found] = recogniseFiles([file], "1.31");
    expect(found?.recognition.kubernetes).toBe("1.31");
    expect(found?.recognition.missed.map(({ id, releases }) => [id, releases])).toEqual([
      ["k8s.io/api/autoscaling/v2.MetricSpec", ["1.32", "1.33", "1.34", "1.35", "1.36", "1.37"]],
      [`${core}PodTemplateSpec`, ["1.36"]],
    ]);
  });

  it("gives back every node that it recognises, whatever made the CRD", () => {
    const projects = new Map<string, string[]>();
    for (const file of corpusFiles("crds/**/*.yaml")) {
      const [, project = ""] = file.split("/");
      projects.set(project, [...(projects.get(project) ?? []), file]);
    }
    let nodes = 0;
    let covered = 0;
    [...projects.values()].forEach((files, index) => {
      if (!everything && index % 24 > 0) return;
      for (const found of recogniseFiles(files)) {
        nodes += found.roots.reduce((sum, root) => sum + sizeOf(root), 0);
        covered += outermost(found).nodes;
      }
    });
    console.info(`recognised ${covered} of ${nodes} nodes`);
    expect(covered / nodes).toBeGreaterThan(0.25);
  });
});

function idsIn(found: readonly Found[]): readonly string[] {
  return [...new Set(found.flatMap((one) => outermost(one).ids))].sort();
}
