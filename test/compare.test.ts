import { expect, test } from "vitest";
import { compareSchemas, pathText } from "../src/compare/schemas.js";
import { type JsonObject, NumberText } from "../src/model/json.js";

const text = { type: "string" };

/** What differs, and the differences as lines. */
const cases: readonly (readonly [string, JsonObject, JsonObject, readonly string[]])[] = [
  [
    "nothing",
    { type: "object", properties: { a: text } },
    { properties: { a: text }, type: "object" },
    [],
  ],
  ["a field that appears", {}, { properties: { a: text } }, ["added a"]],
  ["a field that vanishes", { properties: { a: text } }, {}, ["removed a"]],
  [
    "a keyword, inside of lists and maps",
    { properties: { a: { items: { additionalProperties: { maxLength: 1 } } } } },
    { properties: { a: { items: { additionalProperties: { maxLength: 2 } } } } },
    ["changed a[].*: maxLength 1 2"],
  ],
  [
    "a keyword on one side",
    { minimum: 0 },
    { maximum: 9 },
    ["changed : maximum undefined 9", "changed : minimum 0 undefined"],
  ],
  [
    "whether there are items at all",
    { items: text },
    {},
    ['changed : items {"type":"string"} undefined'],
  ],
  [
    "the order of required names and of enums",
    { required: ["a", "b"], enum: [1, 2] },
    { required: ["b", "a"], enum: [2, 1] },
    [],
  ],
  [
    "which names are required",
    { required: ["a"] },
    { required: ["a", "b"] },
    ['changed : required ["a"] ["a","b"]'],
  ],
  [
    "the text of a number",
    { minimum: 1 },
    { minimum: new NumberText("1.0") },
    ['changed : minimum 1 {"text":"1.0"}'],
  ],
];

test.each(cases)("%s", (_, before, after, expected) => {
  const lines = compareSchemas(before, after).differences.map((one) => {
    const place = `${one.kind} ${pathText(one.path)}`;
    if (one.keyword === undefined) return place;
    return `${place}: ${one.keyword} ${JSON.stringify(one.before)} ${JSON.stringify(one.after)}`;
  });
  expect(lines).toEqual(expected);
});

test("descriptions are counted, at every place", () => {
  const schema = (description: string) => ({
    description,
    properties: { a: { ...text, description } },
  });
  const { differences, descriptions } = compareSchemas(schema("x"), schema("y"));
  expect([differences, descriptions]).toEqual([[], 2]);
});
