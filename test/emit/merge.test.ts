import { expect, test } from "vitest";
import { mergeReference } from "../../src/emit/crd/merge.js";
import type { JsonValue } from "../../src/model/json.js";

type Keywords = Record<string, JsonValue>;

// What controller-tools 0.23 makes of `allOf: [type, place]`; see pkg/crd/flatten.go there.
const cases: readonly { name: string; type: Keywords; place: Keywords; merged: Keywords }[] = [
  {
    name: "documentation of the place wins, that of the type stays where the place has none",
    type: { type: "string", description: "of the type", title: "T", example: "a" },
    place: { description: "of the place", example: "b" },
    merged: { type: "string", description: "of the place", title: "T", example: "b" },
  },
  {
    name: "a bound that only one says stands alone",
    type: { type: "string", minLength: 1 },
    place: { maxLength: 9 },
    merged: { type: "string", minLength: 1, maxLength: 9 },
  },
  {
    name: "bounds that both say go to allOf, the type's first, even where they are equal",
    type: { type: "string", minLength: 1, maxLength: 255 },
    place: { minLength: 1, maxLength: 10 },
    merged: {
      type: "string",
      allOf: [
        { minLength: 1, maxLength: 255 },
        { minLength: 1, maxLength: 10 },
      ],
    },
  },
  {
    name: "equal counts of properties stand once",
    type: { type: "object", minProperties: 1, maxProperties: 4 },
    place: { minProperties: 1, maxProperties: 3 },
    merged: {
      type: "object",
      minProperties: 1,
      allOf: [{ maxProperties: 4 }, { maxProperties: 3 }],
    },
  },
  {
    name: "an equal pattern or format stands once, another one goes to allOf",
    type: { type: "string", pattern: "^a", format: "ipv4" },
    place: { pattern: "^a", format: "ipv6" },
    merged: { type: "string", pattern: "^a", allOf: [{ format: "ipv4" }, { format: "ipv6" }] },
  },
  {
    name: "rules of the place come first",
    type: { type: "string", "x-kubernetes-validations": [{ rule: "type" }] },
    place: { "x-kubernetes-validations": [{ rule: "place" }] },
    merged: { type: "string", "x-kubernetes-validations": [{ rule: "place" }, { rule: "type" }] },
  },
  {
    name: "list and map types of the place win",
    type: { type: "array", items: {}, "x-kubernetes-list-type": "atomic" },
    place: { "x-kubernetes-list-type": "map", "x-kubernetes-list-map-keys": ["name"] },
    merged: {
      type: "array",
      items: {},
      "x-kubernetes-list-type": "map",
      "x-kubernetes-list-map-keys": ["name"],
    },
  },
  {
    name: "the type's enum wins",
    type: { type: "string", enum: ["a", "b"] },
    place: { enum: ["a"] },
    merged: { type: "string", enum: ["a", "b"] },
  },
  {
    name: "the default of the place wins, where controller-tools would make an allOf that no server takes",
    type: { type: "string", default: "type" },
    place: { default: "place" },
    merged: { type: "string", default: "place" },
  },
  {
    name: "what excludes a bound goes to allOf with it, where controller-tools leaves it without effect",
    type: { type: "integer", minimum: 0, exclusiveMinimum: true, maximum: 9 },
    place: { minimum: 5, exclusiveMaximum: true },
    merged: {
      type: "integer",
      maximum: 9,
      exclusiveMaximum: true,
      allOf: [{ minimum: 0, exclusiveMinimum: true }, { minimum: 5 }],
    },
  },
  {
    name: "an allOf of the type comes before that of the conflict",
    type: { type: "string", allOf: [{ pattern: "a" }], maxLength: 3 },
    place: { maxLength: 2 },
    merged: { type: "string", allOf: [{ pattern: "a" }, { maxLength: 3 }, { maxLength: 2 }] },
  },
];

test.each(cases)("$name", ({ type, place, merged }) => {
  const before = JSON.stringify(type);
  expect(mergeReference(type, place)).toEqual(merged);
  expect(JSON.stringify(type)).toBe(before);
});
