import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { canonical, copy } from "../emit/defaults-compare.js";
import { example, type Made, type MadeKind, make, rulesFixture } from "../emit/defaults-program.js";
import { type Json, type JsonMap, valuesOf } from "../emit/defaults-values.js";
import { jobKinds, jobsOf } from "./jobs.js";

let made: readonly Made[];
let kinds: readonly (readonly [MadeKind, fc.Arbitrary<JsonMap>])[];

const numRuns = Number(process.env.GEN_APIS_DEFAULTING_RUNS ?? 100);
const seed = Number(process.env.GEN_APIS_DEFAULTING_SEED ?? Date.now() % 2 ** 31);

beforeAll(async () => {
  made = await Promise.all([make(example, "1.36"), make(rulesFixture, "1.36")]);
  kinds = made.flatMap((each) => each.kinds).map((kind) => [kind, objectsOf(kind)] as const);
});
afterAll(() => {
  for (const each of made ?? []) each.remove();
});

function objectsOf(kind: MadeKind): fc.Arbitrary<JsonMap> {
  const job = jobKinds.find((each) => each.kind === kind.name);
  if (job !== undefined) return jobsOf(job, kind.schema);
  // The schema of a root is that of an object.
  const objects = valuesOf(kind.schema) as fc.Arbitrary<JsonMap>;
  const names = fc.shuffledSubarray(["Worker", "worker", "LAUNCHER", "Launcher", "is-a.KEY"]);
  return fc.tuple(objects, names).map(([object, keys]) => withKeys(object, keys));
}

/** Entries of `spec.roles` and `spec.placement.zones` under keys that the rules name. */
function withKeys(object: JsonMap, keys: readonly string[]): JsonMap {
  const spec = object.spec as JsonMap | null | undefined;
  const roles = Object.entries((spec?.roles ?? {}) as JsonMap);
  if (!spec || roles.length === 0) return object;
  const renamed = roles.map(([key, value], index) => [keys[index] ?? key, value] as const);
  return { ...object, spec: { ...spec, roles: Object.fromEntries(renamed) } };
}

const functions = ["applySchemaDefaults", "applyDefaultingRules", "setDefaults"] as const;

test.each(functions)(`%s twice is once, in place (GEN_APIS_DEFAULTING_SEED=${seed})`, (name) => {
  for (const [kind, objects] of kinds) {
    fc.assert(
      fc.property(objects, (object) => {
        const given = copy(object);
        expect(kind[name](given)).toBe(given);
        const once = canonical(given);
        expect(canonical(kind[name](given))).toBe(once);
      }),
      { numRuns, seed },
    );
  }
});

test("setDefaults is schema, rules and schema again", () => {
  for (const [kind, objects] of kinds) {
    fc.assert(
      fc.property(objects, (object) => {
        const steps = kind.applySchemaDefaults(copy(object));
        kind.applyDefaultingRules(steps);
        kind.applySchemaDefaults(steps);
        expect(canonical(kind.setDefaults(copy(object)))).toBe(canonical(steps));
      }),
      { numRuns, seed },
    );
  }
});

test("no part of an object is in it twice, or in another one", () => {
  for (const [kind, objects] of kinds) {
    fc.assert(
      fc.property(objects, (object) => {
        const both = [copy(object), copy(object)].map(kind.setDefaults).flatMap(partsOf);
        expect(new Set(both).size).toBe(both.length);
      }),
      { numRuns, seed },
    );
  }
});

/** The object itself and every object and list below it. */
function partsOf(value: Json): object[] {
  if (value === null || typeof value !== "object") return [];
  return [value, ...Object.values(value).flatMap(partsOf)];
}

test("nothing reaches the prototype of all objects", () => {
  expect(Object.keys(Object.prototype)).toEqual([]);
});
