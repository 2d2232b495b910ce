import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { compileStrict } from "./compile.js";
import { canonical, copy } from "./defaults-compare.js";
import { type Made, type MadeKind, make, sources } from "./defaults-program.js";
import { type Json, type JsonMap, valuesOf } from "./defaults-values.js";

let made: readonly Made[];
let kinds: readonly MadeKind[];

beforeAll(async () => {
  made = await Promise.all(sources.map((source) => make(source, "1.36")));
  kinds = made.flatMap((each) => each.kinds);
});
afterAll(() => {
  for (const each of made ?? []) each.remove();
});

/** The function for a kind of the fixtures. */
function defaulted(kind: string, object: JsonMap): JsonMap {
  const found = kinds.find(({ name }) => name === kind);
  if (found === undefined) throw new Error(`no fixture has the kind ${kind}`);
  return found.applySchemaDefaults(object);
}

const spec = (value: JsonMap) => defaulted("Place", { spec: value }).spec as JsonMap;

test("the functions are made for the example and every fixture", () => {
  expect(kinds.map(({ name }) => name).sort()).toEqual(
    "Forms JAXJob MPIJob Nothing PaddleJob Place PyTorchJob Root TFJob Trunk XGBoostJob".split(" "),
  );
});

test("works in place, twice is once, and no two objects share anything", () => {
  for (const kind of kinds) {
    fc.assert(
      fc.property(valuesOf(kind.schema), (value) => {
        // The schema of a root is that of an object.
        const objects = [copy(value as JsonMap), copy(value as JsonMap)] as const;
        const [first, second] = objects.map((each) => kind.applySchemaDefaults(each));
        expect(first).toBe(objects[0]);
        const parts = new Set(partsOf(first ?? null));
        expect(partsOf(second ?? null).some((part) => parts.has(part))).toBe(false);
        const once = canonical(first);
        expect(canonical(kind.applySchemaDefaults(objects[0]))).toBe(once);
      }),
      { numRuns: 40 },
    );
  }
});

/** The object itself and every object and list below it. */
function partsOf(value: Json): object[] {
  if (value === null || typeof value !== "object") return [];
  return [value, ...Object.values(value).flatMap(partsOf)];
}

describe("null", () => {
  test("gives way to a default", () => {
    expect(spec({ scalars: { text: null } }).scalars).toMatchObject({ text: "text" });
    expect(spec({ collections: { weights: [1, null] } }).collections).toEqual({ weights: [1, 5] });
    expect(spec({ collections: { weightsByName: { a: null } } }).collections).toEqual({
      weightsByName: { a: 5 },
    });
  });

  test("is removed where there is none", () => {
    expect(spec({ nullable: { plain: null, withDefault: "" } }).nullable).toEqual({
      withDefault: "",
    });
    expect(spec({ collections: { map: { a: null, b: {} }, texts: null } }).collections).toEqual({
      map: { b: { four: 4 } },
    });
  });

  test("stays where it is allowed, on islands, and where nobody knows the field", () => {
    const nullable = { withDefault: null, withoutDefault: null, object: null, items: [null] };
    expect(spec({ nullable: { ...nullable } }).nullable).toEqual(nullable);
    expect(spec({ islands: { island: { other: null }, raw: { a: null } } }).islands).toEqual({
      island: { other: null, five: 5 },
      raw: { a: null },
    });
    expect(defaulted("Place", { unknown: null })).toMatchObject({ unknown: null });
  });
});

test("nothing is set in objects that are not there", () => {
  expect(defaulted("Place", {})).toEqual({ spec: { empty: { one: 1 } } });
  expect(spec({ nested: { inner: {} } }).nested).toEqual({ inner: {} });
});

test("undefined is absent", () => {
  const value = { scalars: { text: undefined, required: "" } } as unknown as JsonMap;
  expect(spec(value).scalars).toMatchObject({ text: "text" });
  const map = { collections: { map: { a: undefined }, weights: [undefined] } };
  // As in an object that a program made.
  expect(spec(map as unknown as JsonMap).collections).toEqual({ map: {}, weights: [5] });
});

test("names that every object inherits are data", () => {
  const names = spec({ names: {} }).names as JsonMap;
  expect(Object.getPrototypeOf(names)).toBe(Object.prototype);
  expect(Object.entries(names).sort()).toEqual([
    ["__proto__", 2],
    ["constructor", 1],
    ["default", 4],
    ["toString", { four: 1 }],
    ["valueOf", "nullable"],
    ["with-dash", 3],
  ]);
  const map = (spec({ values: {} }).values as JsonMap).map as JsonMap;
  expect(Object.keys(map).sort()).toEqual(["__proto__", "a", "b-c"]);
  const given = JSON.parse('{"collections":{"map":{"__proto__":{},"constructor":null}}}');
  expect(canonical(spec(given).collections)).toBe('{"map":{"__proto__":{"four":4}}}');
  expect(Object.keys(Object.prototype)).toEqual([]);
});

test("the generated code compiles under strict, against its sources", () => {
  const fixtures = ["defaults-places", "defaults-roots", "defaults-types", "kinds-versions"];
  expect(compileStrict([...fixtures, "defaulting-rules"])).toBe("");
});
