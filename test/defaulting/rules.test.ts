import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Made, make, rulesFixture } from "../emit/defaults-program.js";
import type { JsonMap } from "../emit/defaults-values.js";

let made: Made;

beforeAll(async () => {
  made = await make(rulesFixture, "1.36");
});
afterAll(() => made?.remove());

function ruled(kind: string, object: JsonMap): JsonMap {
  const found = made.kinds.find(({ name }) => name === kind);
  if (found === undefined) throw new Error(`no fixture has the kind ${kind}`);
  return found.applyDefaultingRules(object);
}

const spec = (value: JsonMap): JsonMap => ruled("Training", { spec: value }).spec as JsonMap;

/** What a spec becomes, as far as it is looked at. */
const cases: readonly (readonly [string, JsonMap, JsonMap])[] = [
  ["a constant, where there is none", {}, { summary: "none yet", mode: "Slow" }],
  ["null is no value", { summary: null, mode: null }, { summary: "none yet", mode: "Slow" }],
  ["zero values are", { summary: "", first: 0 }, { summary: "", first: 0 }],
  [
    "but not where they are replaced",
    { roles: { a: { restart: "" }, b: { restart: "Always" } } },
    { roles: { a: { restart: "Never" }, b: { restart: "Always" } } },
  ],
  ["a condition that a field has no value", {}, { policy: { name: "usual", retries: 3 } }],
  ["that it has one", { queue: "q", roles: { Worker: {} } }, { tags: ["one", "two"] }],
  ["what it has", { summary: "fast", paused: false }, { mode: "Fast" }],
  ["one entry of a map before all", { roles: { Launcher: {}, a: {} } }, countsOf(0, 1)],
  ["several fields together", {}, { first: 7, last: 7, bounds: { first: 7 } }],
  [
    "a copy of the first that there is",
    { roles: { a: { minimum: 3 }, b: {}, Worker: { count: 5 } } },
    { roles: { a: { maximum: 3 }, b: { minimum: 5, maximum: 5 } } },
  ],
  [
    "of what a rule has set before",
    { policy: {}, roles: { a: {} } },
    { roles: { a: { policy: { name: "usual", retries: 3 } } } },
  ],
  [
    "of a field of an item",
    {
      roles: {
        Worker: {
          template: { spec: { containers: [{ name: "x" }, { name: "main", image: "i" }] } },
        },
      },
    },
    { image: "i" },
  ],
  ["keys that differ in case", { roles: { WORKER: {}, "IS-A.key": {} } }, keysOf()],
  [
    "of which the misspelt one wins",
    { roles: { Worker: { count: 1 }, worker: { count: 2 } } },
    { roles: { Worker: { count: 2 } } },
  ],
  [
    "an item in the item that fits",
    containers([{ name: "x" }, { name: "main" }]),
    containers([
      { name: "x" },
      { name: "main", ports: [{ name: "metrics", containerPort: 9090 }] },
    ]),
  ],
  [
    "or in the first one",
    containers([{ name: "x" }, { name: "y" }]),
    containers([{ name: "x", ports: [{ name: "metrics", containerPort: 9090 }] }, { name: "y" }]),
  ],
  [
    "unless it is there",
    containers([{ name: "x", ports: [{ name: "metrics", containerPort: 1 }] }]),
    containers([{ name: "x", ports: [{ name: "metrics", containerPort: 1 }] }]),
  ],
  [
    "parents in the way, only where the condition holds",
    { roles: { Worker: {} } },
    { roles: { Worker: { template: { spec: { priority: 3, volumes: [{ name: "scratch" }] } } } } },
  ],
  ["names that every object has", { placement: {} }, placement("null-island")],
  ["null that is a value", { placement: { zone: null } }, placement(null)],
  ["fields of a member of a union", { choice: { kind: "weighted" } }, { choice: { weight: 2 } }],
  ["functions, first and last", { queue: "q", roles: { a: { restart: "Always" } } }, functions()],
];

function countsOf(launcher: number, other: number): JsonMap {
  return { roles: { Launcher: { count: launcher }, a: { count: other } } };
}

function keysOf(): JsonMap {
  return { roles: { Worker: {}, "is-a.key": {} } };
}

function containers(list: JsonMap[]): JsonMap {
  return { roles: { a: { template: { spec: { containers: list } } } } };
}

function placement(zone: string | null): JsonMap {
  return { placement: { constructor: "fixed", toString: { size: 1 }, "with space": 5, zone } };
}

function functions(): JsonMap {
  return { summary: "q", roles: { a: { note: "restarts" } } };
}

describe("rules set", () => {
  test.each(cases)("%s", (_, given, wanted) => {
    expect(spec(structuredClone(given))).toMatchObject(wanted);
  });
});

describe("rules leave out", () => {
  test("what lies in objects that are not there", () => {
    expect(spec({ queue: "q" })).toEqual({
      summary: "q",
      queue: "q",
      mode: "Slow",
      first: 7,
      last: 7,
      bounds: { first: 7 },
    });
  });

  test("the metadata that is not there, and items that are", () => {
    expect(ruled("Training", { spec: {} })).not.toHaveProperty("metadata");
    const metadata = { finalizers: ["a", "example.com/training"] };
    expect(ruled("Training", { metadata: { ...metadata } }).metadata).toEqual(metadata);
    expect(ruled("Training", { metadata: {} }).metadata).toEqual({
      finalizers: ["example.com/training"],
    });
  });

  test("entries and items that are null", () => {
    const roles = { a: null, Worker: null, b: { template: { spec: { containers: [null] } } } };
    expect(spec({ roles }).roles).toMatchObject({ a: null, Worker: null });
  });

  test("kinds without rules", () => {
    expect(ruled("Plain", {})).toEqual({});
  });
});

test("what every object inherits is no entry of a map", () => {
  const zones = JSON.parse('{"__proto__": {}, "valueOf": {}}');
  const { placement: made } = spec({ placement: { zones } });
  expect(JSON.stringify((made as JsonMap).zones)).toBe(
    '{"__proto__":{"size":4},"valueOf":{"size":6}}',
  );
  expect(made).toMatchObject({ size: 6 });
  expect(spec({ placement: { zones: {} } }).placement).not.toHaveProperty("size");
});

test("a type brings the rules of its base along, behind its own", () => {
  expect(ruled("Heir", {})).toEqual({ spec: { size: 1, name: "heir" } });
});
