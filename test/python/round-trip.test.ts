/**
 * Random objects go through the models without a change, and objects with a mistake are refused. The
 * objects are made from the CRDs, which the API server reads, and not from what makes the models.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import type { CrdSchema, Json, JsonMap } from "../emit/defaults-values.js";
import { environments } from "./environments.js";
import {
  copyPackage,
  type GeneratedTree,
  generateEverySort,
  repository,
  runProgram,
} from "./packages.js";
import { breakages, sampleValues } from "./values.js";

const runs = Number(process.env.GEN_APIS_PYTHON_RUNS ?? 60);
const seed = Number(process.env.GEN_APIS_SEED ?? 20_261_126);

/** A kind, and where its model is. */
interface KindUnderTest {
  readonly module: string;
  readonly apiVersion: string;
  readonly kind: string;
  readonly schema: CrdSchema;
}

interface Line {
  readonly module: string;
  readonly model: string;
  readonly value: Json;
  readonly valid: boolean;
  readonly mistake?: string;
}

const trees: GeneratedTree[] = [];
afterAll(() => {
  for (const tree of trees) tree.remove();
});

describe.each(["the example", "types of every sort"])("of %s", (name) => {
  let kinds: readonly KindUnderTest[];
  let paths: readonly string[];
  beforeAll(async () => {
    const made = name === "the example" ? await exampleKinds() : await fixtureKinds();
    kinds = made.kinds;
    paths = [made.folder];
  });

  test.each(environments())("random objects stay what they are: $name", ({ python }) => {
    const lines = kinds.flatMap((kind, index) => validLines(kind, index));
    expect(lines.length).toBe(kinds.length * runs);
    expect(problems(python, lines, paths)).toEqual([]);
  });

  test.each(environments())("objects with a mistake are refused: $name", ({ python }) => {
    const lines = kinds.flatMap((kind, index) => brokenLines(kind, index));
    expect(lines.length).toBeGreaterThan((kinds.length * runs) / 2);
    expect(problems(python, lines, paths)).toEqual([]);
  });
});

test.each(environments())("a type and a place that names it both hold: $name", async ({
  python,
}) => {
  const { folder } = await fixtureKinds();
  const line = (narrowName: string, valid: boolean): Line => ({
    module: "acme.things.example_com.v1",
    model: "ThingSpec",
    value: { name: "a", nothing: null, narrowName },
    valid,
  });
  const lines = [line("ab", true), line("a", false), line("1b", false), line("", false)];
  expect(problems(python, lines, [folder])).toEqual([]);
});

function validLines({ module, apiVersion, kind, schema }: KindUnderTest, index: number): Line[] {
  return sampleValues(schema, runs, seed + index).map((value) => ({
    module,
    model: kind,
    value: { ...(value as JsonMap), apiVersion, kind, metadata },
    valid: true,
  }));
}

/** One mistake for each object that has a place for one. */
function brokenLines(kind: KindUnderTest, index: number): Line[] {
  return validLines(kind, index).flatMap((line, at) => {
    const { apiVersion: _, kind: __, metadata: ___, ...value } = line.value as JsonMap;
    const all = breakages(value, kind.schema).filter(
      ({ mistake }) => mistake !== " is of another type",
    );
    if (all.length === 0) return [];
    const [chosen] = fc.sample(fc.constantFrom(...all), { numRuns: 1, seed: seed + at });
    if (chosen === undefined) return [];
    const { apiVersion, kind: name } = kind;
    const broken = { ...(chosen.value as JsonMap), apiVersion, kind: name, metadata };
    return [{ ...line, value: broken, valid: false, mistake: chosen.mistake }];
  });
}

function problems(
  python: string,
  lines: readonly Line[],
  paths: readonly string[],
): readonly string[] {
  const input = lines.map((line) => JSON.stringify(line)).join("\n");
  return runProgram(python, "round_trip.py", { paths, input })
    .split("\n")
    .filter((text) => text !== "");
}

/** What no CRD says of metadata, and every object has. */
const metadata: JsonMap = {
  name: "random",
  namespace: "default",
  uid: "7f8b5a52-0f7e-4a57-8a3e-2f9b0c6f1d11",
  resourceVersion: "12",
  generation: 3,
  creationTimestamp: "2026-05-01T12:00:00Z",
  labels: { api_version: "a", "example.com/b": "" },
  finalizers: ["example.com/keep"],
  ownerReferences: [{ apiVersion: "v1", kind: "Pod", name: "p", uid: "u", controller: true }],
  managedFields: [
    {
      manager: "m",
      operation: "Apply",
      apiVersion: "example.com/v1",
      time: "2026-05-01T12:00:00Z",
      fieldsType: "FieldsV1",
      fieldsV1: { "f:spec": { ".": {}, "f:replicas": {} } },
    },
  ],
  unknownOfANewerRelease: { a: null },
};

async function exampleKinds() {
  const tree = copyPackage();
  trees.push(tree);
  const kinds = kindsIn(join(repository, "generated", "crds"), "kubeflow_training.kubeflow_org");
  return { kinds, folder: tree.folder };
}

async function fixtureKinds() {
  const tree = await generateEverySort();
  trees.push(tree);
  const kinds = kindsIn(join(tree.folder, "crds"), "acme.things.example_com");
  for (const { schema } of kinds) {
    // Two patterns for one text: random texts match one of them at best. A test of its own is below.
    const { properties = {} } = schema.properties?.spec ?? {};
    Reflect.deleteProperty(properties, "narrowName");
  }
  return { kinds, folder: join(tree.folder, "python") };
}

function kindsIn(folder: string, group: string): readonly KindUnderTest[] {
  return readdirSync(folder).flatMap((file) => {
    const { spec } = parse(readFileSync(join(folder, file), "utf8"));
    return spec.versions.map(
      (version: { name: string; schema: { openAPIV3Schema: CrdSchema } }) => ({
        module: `${group}.${version.name}`,
        apiVersion: `${spec.group}/${version.name}`,
        kind: spec.names.kind,
        schema: version.schema.openAPIV3Schema,
      }),
    );
  });
}
