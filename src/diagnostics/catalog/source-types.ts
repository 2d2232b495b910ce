import { error, warning } from "../entry.js";

/** What a type of an API file may say that no schema can. */
export const typeEntries = {
  "plain-number": error({
    title: "Plain number",
    cause:
      "`number` may be a whole number or not, of any size. A schema has to say which, because servers and clients in other languages read the two differently.",
    fix: "Write `int32` for counts and the like, `int64` for large whole numbers, `integer` for a whole number without a format, or `float64` for a number with a fraction. All are of `gen-apis/types`.",
    message: () =>
      'a plain "number" does not say whether it is whole: write "int32", "int64", "integer" or "float64" of gen-apis/types',
  }),
  "not-json": error<{ type: string; instead: string }>({
    title: "Not a JSON value",
    cause:
      "The types of an API describe the JSON that goes over the wire. This one exists in JavaScript only; what `JSON.stringify` makes of it is something else, or nothing.",
    fix: "Write the type of the JSON value, as the message says.",
    message: ({ type, instead }) => `"${type}" is no JSON value: ${instead}`,
  }),
  "any-type": warning({
    title: "The type any",
    cause:
      "`any` switches type checking off wherever the value is used. The API server will store whatever is there, unchecked.",
    fix: "Write the type. If any value is really meant, write `JSONValue` of `gen-apis/types`, or `unknown`.",
    message: () =>
      'the type "any" accepts everything and checks nothing: write "JSONValue" if that is meant',
  }),
  "unsupported-key": error<{ type: string }>({
    title: "Keys that a schema cannot describe",
    cause:
      "The keys of a map are any strings, or they are listed. A structural schema has nothing between the two, such as keys that are numbers or that match a template.",
    fix: 'Write `Record<string, T>` or `[key: string]: T`, and a rule with `@validation` if keys have a form; or list the keys: `Record<"a" | "b", T>`.',
    message: ({ type }) => `the keys of "${type}" are neither any strings nor a list of names`,
  }),
  "index-signature-beside-properties": error<{ property: string }>({
    title: "Index signature beside properties",
    cause:
      "A structural schema has either `properties` or `additionalProperties`, never both: the API server refuses it.",
    fix: "Move the map to a property of its own, or leave out the index signature and write `@preserveUnknownFields` to keep unknown fields.",
    message: ({ property }) =>
      `an index signature cannot stand beside properties such as "${property}"`,
  }),
  "function-member": error<{ name: string }>({
    title: "Function in an API type",
    cause: "Functions are not part of the JSON that goes over the wire.",
    fix: "Leave the member out of the API type; write a function that takes the object instead.",
    message: ({ name }) => `"${name}" is a function, which JSON cannot carry`,
  }),
  "symbol-key": error({
    title: "Symbol as a key",
    cause: "The keys of JSON objects are strings.",
    fix: "Write a string as the key, or leave the member out.",
    message: () => "a symbol cannot be a key in JSON",
  }),
  "unsupported-union": error<{ type: string; advice: string }>({
    title: "Union that a schema cannot describe",
    cause:
      "A structural schema gives each place one type. It has a form for unions of values of one type (`enum`), of a whole number and a string (`IntOrString`), and of objects that can be told apart: by a tag, a required property with other values in each, or by what each requires and the others do not.",
    fix: "Choose one type, make the alternatives objects that can be told apart, or write `JSONValue` of `gen-apis/types`.",
    message: ({ type, advice }) => `no schema describes the union "${type}": ${advice}`,
  }),
  "unsupported-intersection": error<{ type: string }>({
    title: "Intersection that a schema cannot describe",
    cause:
      "Objects can be joined into one, and a basic type may carry a brand. A list joined with something else is no JSON value.",
    fix: "Write the list or the object alone.",
    message: ({ type }) => `no JSON value is "${type}"`,
  }),
  "unsupported-enum": error<{ name: string }>({
    title: "Enum that a schema cannot describe",
    cause:
      "The values of an enum must be known without running the program, and must all be strings or all whole numbers.",
    fix: 'Write the values: `enum Phase { Running = "Running" }`, or a union of texts: `"Running" | "Failed"`.',
    message: ({ name }) =>
      `the values of the enum "${name}" are not all strings or all whole numbers`,
  }),
  "numeric-enum": warning<{ name: string }>({
    title: "Enum of numbers",
    cause:
      "Numbers without a name are hard to read in a manifest, and inserting a member changes the meaning of those behind it. Kubernetes' conventions ask for strings.",
    fix: 'Give the members texts: `enum Phase { Running = "Running" }`.',
    message: ({ name }) =>
      `the enum "${name}" has numbers for values, where Kubernetes' conventions ask for strings`,
  }),
  "unknown-key": warning<{ key: string; type: string }>({
    title: "Key that a type does not have",
    cause:
      "`Omit` leaves properties out, and TypeScript does not mind if the type has none of that name: a misspelt key leaves the property in.",
    fix: "Correct the key, or remove it.",
    message: ({ key, type }) => `"${type}" has no property "${key}" to leave out`,
  }),
  "inexact-literal": error<{ value: string }>({
    title: "Number too large for a type",
    cause:
      "TypeScript keeps numbers in types as floating point: from 2^53 on, a whole number may silently become another one.",
    fix: "Write `int64` as the type, and the values with `@enum [9007199254740993]`, which keeps them as they are.",
    message: ({ value }) => `TypeScript does not keep ${value} exactly`,
  }),
  "swallowed-literal": warning<{ value: string }>({
    title: "Value beside string",
    cause:
      "To TypeScript, a text beside `string` in a union is just `string`: the value says nothing, and no schema is made of it.",
    fix: "Leave `string` out to allow the listed values only, or leave the values out and name them in the description.",
    message: ({ value }) => `${value} says nothing beside "string", which allows every text`,
  }),
  "recursive-type": error<{ path: string }>({
    title: "Type inside itself",
    cause:
      "A CustomResourceDefinition has no references: each type is written out where it is used, and one that holds itself would never end.",
    fix: "Cut the circle at one property with `@preserveUnknownFields` (below it, everything is kept and nothing checked) or `@schemaless`; or write the levels that are needed as types of their own.",
    message: ({ path }) => `a type holds itself: ${path}`,
  }),
  "duplicate-type-name": error<{ name: string; version: string }>({
    title: "Two types of one name",
    cause:
      "The names of types are names in everything that is generated: clients, the OpenAPI document, the Python package. In one version of an API, each may stand for one type only, exported or not.",
    fix: "Rename one of the two, or use one type in both places.",
    message: ({ name, version }) => `there are two types "${name}" in "${version}"`,
  }),
};
