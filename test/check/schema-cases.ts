import type { Facets, Schema } from "../../src/model/schema.js";
import { type Case, it, keyed, pair, rule, status, widget } from "./case.js";
import { list, map, object, property, root, scalar, text } from "./models.js";

export const rootCases: readonly Case[] = [
  ["a root that can be null", { root: root([], { nullable: true }) }, "invalid-root"],
  ["a root of values", { root: map(text) }, "invalid-root"],
  [
    "a numeric apiVersion",
    { root: object([property("apiVersion", scalar("integer"))]) },
    "invalid-root",
  ],
  ["a metadata of text", { root: object([property("metadata", text)]) }, "invalid-root"],
  [
    "labels in metadata",
    { root: object([property("metadata", object([property("labels", map(text))]))]) },
    "invalid-root",
  ],
  [
    "a bounded name",
    {
      root: object([
        property("metadata", object([property("name", scalar("string", { maxLength: 10 }))])),
      ]),
    },
  ],
  [
    "bounds of properties beside status",
    widget(status, { root: root([], { minProperties: 1 }) }),
    "root-with-status",
  ],
  [
    "a logical part beside status",
    widget(status, { root: root([], { anyOf: [{ required: ["kind"] }] }) }),
    "root-with-status",
  ],
  [
    "a default beside status",
    widget(status, { root: root([], { default: {} }) }),
    "root-with-status",
  ],
  ["a rule beside status", widget(status, { root: root([], rule({})) })],
  ["bounds of properties without status", { root: root([], { minProperties: 1 }) }],
  [
    "a default at apiVersion",
    { root: object([property("apiVersion", scalar("string", { default: "v1" }))]) },
    "misplaced-default",
  ],
];

export const shapeCases: readonly Case[] = [
  ["a value of any type", it(scalar("any")), "untyped-schema"],
  ["an open value of any type", it(scalar("any", { preserveUnknownFields: true }))],
  ["items of any type", it(list(scalar("any"))), "untyped-schema"],
  ["an integer or a string", it(scalar("int-or-string"))],
  [
    "an open integer or string",
    it(scalar("int-or-string", { preserveUnknownFields: true })),
    "invalid-int-or-string",
  ],
  [
    "patternProperties",
    it(object([], { raw: { patternProperties: { a: { type: "string" } } } })),
    "forbidden-keyword",
  ],
  ["a type of null", it(scalar("any", { raw: { type: "null" } })), "forbidden-keyword"],
  [
    "additionalProperties beside properties",
    it({ ...pair, raw: { additionalProperties: { type: "string" } } }),
    "forbidden-keyword",
  ],
  [
    "open additionalProperties beside properties",
    it({ ...pair, raw: { additionalProperties: true } }),
  ],
  ["unique items", it(list(text, { uniqueItems: true })), "unique-items"],
  ["a granular map", it(map(text, { mapType: "granular" }))],
  ["a map type of its own", it(map(text, { mapType: "other" })), "invalid-map-type"],
  ["a map type at a text", it(scalar("string", { mapType: "atomic" })), "invalid-map-type"],
  ["a pattern", it(scalar("string", { pattern: "^[a-z]([-a-z0-9]*[a-z0-9])?$" }))],
  ["a pattern of RE2 only", it(scalar("string", { pattern: "(?i)\\pL+\\z" }))],
  ["a pattern that looks ahead", it(scalar("string", { pattern: "^(?!x)" })), "invalid-pattern"],
  ["a pattern that looks back", it(scalar("string", { pattern: "(a)\\1" })), "invalid-pattern"],
  [
    "a pattern with too many repetitions",
    it(scalar("string", { pattern: "a{1001}" })),
    "invalid-pattern",
  ],
  [
    "a pattern with too many nested repetitions",
    it(scalar("string", { pattern: "(a{99}b{99}){99}" })),
    "invalid-pattern",
  ],
  [
    "a wrong pattern in a logical part",
    it(scalar("string", { not: { pattern: "(" } })),
    "invalid-pattern",
  ],
  ["an embedded resource", it(embedded([property("kind", text)]))],
  ["an open embedded resource", it(embedded([], { preserveUnknownFields: true }))],
  ["an embedded resource without properties", it(embedded([])), "invalid-embedded-resource"],
  [
    "an embedded text",
    it(scalar("string", { embeddedResource: true })),
    "invalid-embedded-resource",
  ],
  ["an embedded map", it(map(text, { embeddedResource: true })), "invalid-embedded-resource"],
  [
    "an embedded resource with a numeric kind",
    it(embedded([property("kind", scalar("integer"))])),
    "invalid-embedded-resource",
  ],
  [
    "a default among embedded labels",
    it(
      embedded([
        property("metadata", object([property("labels", map(scalar("string", { default: "x" })))])),
      ]),
    ),
    "misplaced-default",
  ],
];

function embedded(properties: Parameters<typeof object>[0], facets: Facets = {}): Schema {
  return object(properties, { embeddedResource: true, ...facets });
}

export const listCases: readonly Case[] = [
  ["an atomic list", it(list(pair, { listType: "atomic" }))],
  ["a list type of its own", it(list(text, { listType: "bag" })), "invalid-list-type"],
  ["a list type at a text", it(scalar("string", { listType: "set" })), "invalid-list-type"],
  ["a set of texts", it(list(text, { listType: "set" }))],
  ["a set of objects", it(list(pair, { listType: "set" })), "invalid-list-type"],
  ["a set of atomic objects", it(list({ ...pair, mapType: "atomic" }, { listType: "set" }))],
  ["a set of lists", it(list(list(text), { listType: "set" }))],
  [
    "a set of sets",
    it(list(list(text, { listType: "set" }), { listType: "set" })),
    "invalid-list-type",
  ],
  [
    "a set with null",
    it(list({ ...text, nullable: true }, { listType: "set" })),
    "invalid-list-type",
  ],
  ["a list with keys", it(list(pair, keyed))],
  ["a list of type map without keys", it(list(pair, { listType: "map" })), "invalid-list-type"],
  ["keys without the list type", it(list(pair, { listMapKeys: ["name"] })), "invalid-list-type"],
  ["keys at texts", it(list(text, keyed)), "invalid-list-type"],
  [
    "keys at items that can be null",
    it(list({ ...pair, nullable: true }, keyed)),
    "invalid-list-type",
  ],
  [
    "a key that is not there",
    it(list(pair, { ...keyed, listMapKeys: ["nome"] })),
    "invalid-list-map-key",
  ],
  [
    "a key twice",
    it(list(pair, { ...keyed, listMapKeys: ["name", "name"] })),
    "invalid-list-map-key",
  ],
  ["an optional key", it(list(pair, { ...keyed, listMapKeys: ["value"] })), "invalid-list-map-key"],
  [
    "an optional key with a default",
    it(list(object([property("name", scalar("string", { default: "x" }))]), keyed)),
  ],
  [
    "a key that can be null",
    it(list(object([property("name", { ...text, nullable: true }, "required")]), keyed)),
    "invalid-list-map-key",
  ],
  [
    "a key that is an object",
    it(list(object([property("name", pair, "required")]), keyed)),
    "invalid-list-map-key",
  ],
];
