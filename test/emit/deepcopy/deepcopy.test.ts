import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { compileStrict } from "../compile.js";
import { type Project, readProject } from "./program.js";
import { type Json, type JsonMap, valuesOf } from "./values.js";

/** How many values of each kind are copied, a tenth of it of each other type, and from which seed they are made. */
const wanted = Number(process.env.GEN_APIS_DEEPCOPY_VALUES ?? 100);
const seed = Number(process.env.GEN_APIS_DEEPCOPY_SEED ?? Date.now() % 2 ** 31);

const projects = [
  ".",
  "deepcopy-constructs",
  "defaults-places",
  "defaults-roots",
  "defaults-types",
  "kinds-versions",
  "types-generics",
  "types-kubernetes",
  "types-unions-of-objects",
];

const made = new Map<string, Project>();

beforeAll(async () => {
  for (const project of projects) made.set(project, await readProject(project));
});

describe.each(projects)("%s", (project) => {
  test(
    `copies everything, shares nothing, and touches nothing (GEN_APIS_DEEPCOPY_SEED=${seed})`,
    () => {
      const { api, copied } = projectNamed(project);
      for (const { definition, isKind, deepCopy } of copied) {
        const numRuns = isKind ? wanted : Math.ceil(wanted / 10);
        fc.assert(
          fc.property(valuesOf(api, definition.schema), (value) => judge(value, deepCopy)),
          { seed, numRuns },
        );
      }
    },
    30 * 60_000,
  );

  test("every type in which anything could be shared has a function", () => {
    const { copied, missing } = projectNamed(project);
    expect(missing).toEqual([]);
    expect(copied.some(({ isKind }) => isKind)).toBe(true);
  });
});

function projectNamed(name: string): Project {
  const found = made.get(name);
  if (found === undefined) throw new Error(`there is no project "${name}"`);
  return found;
}

/** @throws Error where the copy is not as it should be */
function judge(original: Json, deepCopy: (value: Json) => Json): void {
  const before = JSON.stringify(original);
  const reference = structuredClone(original);
  // Whoever changes anything in it now throws.
  freeze(original);
  const copy = deepCopy(original);
  expect(JSON.stringify(original)).toBe(before);
  // The text tells the order of the keys too, and whether one named `__proto__` is there.
  expect(JSON.stringify(copy)).toBe(before);
  expect(isDeepStrictEqual(copy, reference)).toBe(true);
  const parts = new Set(partsOf(original));
  expect(partsOf(copy).filter((part) => parts.has(part))).toEqual([]);
  expect(
    partsOf(copy).filter((part) => Object.isFrozen(part) && Object.keys(part).length > 0),
  ).toEqual([]);
}

/** The value itself and every object and list below it. */
function partsOf(value: Json): object[] {
  if (value === null || typeof value !== "object") return [];
  return [value, ...Object.values(value).flatMap(partsOf)];
}

function freeze(value: Json): void {
  for (const part of partsOf(value)) Object.freeze(part);
}

/** The function of a type of the fixture with every construct. */
function copied(name: string, value: unknown): JsonMap {
  const types = projectNamed("deepcopy-constructs").copied;
  const found = types.find(({ definition }) => definition.name === name);
  if (found === undefined) throw new Error(`the fixture has no type "${name}"`);
  // Values of these tests are objects of JSON, but for what says otherwise.
  return found.deepCopy(value as Json) as JsonMap;
}

test("absent stays absent, undefined undefined, null null, and empty empty", () => {
  const given = { items: [], map: {}, texts: null, lists: undefined, numbers: [] };
  expect(copied("Collections", given)).toStrictEqual(given);
  expect(Object.keys(copied("Objects", {}))).toEqual([]);
});

test("null stays where no type allows it", () => {
  const given = { items: [null, { tags: null }], map: { a: null }, lists: [null, [null]] };
  expect(copied("Collections", given)).toStrictEqual(given);
});

test("fields that the type does not know are copied too", () => {
  const added = { list: [{ deep: [1] }], text: "", nothing: null };
  const given = { name: { nowAnObject: [1] }, added };
  const copy = copied("Item", given);
  expect(copy).toStrictEqual(given);
  added.list.push({ deep: [] });
  expect((copy.added as JsonMap).list).toHaveLength(1);
  expect(copy.name).not.toBe(given.name);
});

test.each([
  ["Collections", { items: { a: { b: [1] } }, map: [[1]], lists: { a: [{}] }, texts: "text" }],
  ["Collections", { items: ["text", 3, [1]], map: { a: "text", b: [{}] }, numbers: [{ a: 1 }] }],
  ["Objects", { inline: [{ a: [1] }], named: [1], labels: [{}], metadata: "text" }],
  ["Item", [{ tags: ["a"] }]],
  ["Item", "text"],
])("values of other shapes than those of %s are copied all the same", (name, given) => {
  const copy = copied(name, given);
  expect(JSON.stringify(copy)).toBe(JSON.stringify(given));
  const parts = new Set(partsOf(given as Json));
  expect(partsOf(copy).filter((part) => parts.has(part))).toEqual([]);
});

test("a time that a client has read stays a Date, and is another one", () => {
  const creationTimestamp = new Date("2026-05-01T12:00:00Z");
  const { metadata } = copied("Empty", { metadata: { creationTimestamp } });
  expect(metadata).toStrictEqual({ creationTimestamp });
  expect((metadata as JsonMap).creationTimestamp).not.toBe(creationTimestamp);
});

test("names that every object inherits are data, and nothing else", () => {
  const text =
    '{"constructor":{"tags":["a"]},"__proto__":{"tags":["b"]},"hasOwnProperty":{"__proto__":{"name":"c"}},"added":{"__proto__":{"toString":1}}}';
  const copy = copied("Names", JSON.parse(text));
  expect(JSON.stringify(copy)).toBe(text);
  expect(Object.getPrototypeOf(copy)).toBe(Object.prototype);
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(Object.keys(copied("Names", {}))).toEqual([]);
});

test("the generated code compiles under strict, against its sources", () => {
  expect(compileStrict(["deepcopy-constructs"])).toBe("");
});
