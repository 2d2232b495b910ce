import type { Cases } from "../table.js";

export const refusals: Cases = {
  number: {
    type: "number",
    is: "number",
    reports: ["plain-number: number"],
  },
  any: {
    type: "any",
    is: "any (preserveUnknownFields)",
    reports: ["any-type: any"],
  },
  bigint: {
    type: "bigint",
    is: "any (preserveUnknownFields)",
    reports: ["not-json: bigint"],
  },
  symbol: {
    type: "symbol",
    is: "any (preserveUnknownFields)",
    reports: ["not-json: symbol"],
  },
  Date: {
    type: "Date",
    is: "any (preserveUnknownFields)",
    reports: ["not-json: Date"],
  },
  Map: {
    type: "Map<string, Set<string>>",
    is: "any (preserveUnknownFields)",
    reports: ["not-json: Map<string, Set<string>>"],
  },
  Set: {
    type: "ReadonlySet<string>",
    is: "any (preserveUnknownFields)",
    reports: ["not-json: ReadonlySet<string>"],
  },
  bytes: {
    type: "Uint8Array",
    is: "any (preserveUnknownFields)",
    reports: ["not-json: Uint8Array"],
  },
  Promise: {
    type: "Promise<string>",
    is: "any (preserveUnknownFields)",
    reports: ["not-json: Promise<string>"],
  },
  function: {
    type: "() => void",
    is: "any (preserveUnknownFields)",
    reports: ["not-json: () => void"],
  },
  "function by an alias": {
    type: "F",
    given: "type F = (x: string) => void;",
    is: "F",
    types: { F: "any (preserveUnknownFields)" },
    reports: ["not-json: (x: string) => void"],
  },
  constructor: {
    type: "new () => object",
    is: "any (preserveUnknownFields)",
    reports: ["not-json: new () => object"],
  },
  Function: {
    type: "Function",
    is: "any (preserveUnknownFields)",
    reports: ["not-json: Function"],
  },
  method: {
    type: "{ run(): void; a: string }",
    is: "{ a: string }",
    reports: ["function-member: run(): void;"],
  },
  "call signature": {
    type: "{ (x: string): void; a: string }",
    is: "any (preserveUnknownFields)",
    reports: ["not-json: { (x: string): void; a: string }"],
  },
  "symbol as key": {
    type: "{ [Symbol.iterator]: string }",
    is: "{}",
    reports: ["symbol-key: string"],
  },
  class: {
    type: "K",
    given: `class K { a: string = "x" }`,
    is: "any (preserveUnknownFields)",
    reports: ["not-json: K"],
  },
  "null alone": {
    type: "null",
    is: "any (preserveUnknownFields)",
    reports: ["not-json: null"],
  },
  void: {
    type: "void",
    is: "any (preserveUnknownFields)",
    reports: ["not-json: void"],
  },
  never: {
    type: "never",
    is: "any (preserveUnknownFields)",
    reports: ["not-json: never"],
  },
  "number or string": {
    type: "number | string",
    is: "any (preserveUnknownFields)",
    reports: ["unsupported-union: number | string"],
  },
  "integer or string is fine": {
    type: "int32 | string",
    is: `int-or-string (anyOf [{"type":"integer"},{"type":"string"}])`,
  },
  "boolean or string": {
    type: "boolean | string",
    is: "any (preserveUnknownFields)",
    reports: ["unsupported-union: boolean | string"],
  },
  "one or many": {
    type: "string | string[]",
    is: "any (preserveUnknownFields)",
    reports: ["unsupported-union: string | string[]"],
  },
  "object or string": {
    type: "PodSpec | string",
    is: "any (preserveUnknownFields)",
    reports: ["unsupported-union: PodSpec | string"],
  },
  "list joined with an object": {
    type: "string[] & { a: string }",
    is: "any (preserveUnknownFields)",
    reports: ["unsupported-intersection: string[] & { a: string }"],
  },
  "primitive wrapper": {
    type: "Number",
    is: "any (preserveUnknownFields)",
    reports: ["not-json: Number"],
  },
  "number of a constant": {
    type: `(typeof O)["a"]`,
    given: "const O = { a: 1 };",
    is: "number",
    reports: ["plain-number: a: 1"],
  },
  "not there": {
    type: "Missing",
    is: "any (preserveUnknownFields)",
    reports: ["typescript-error: Missing"],
  },
  this: {
    type: "Self",
    given: "interface Self { a: this }",
    is: "Self",
    types: { Self: "{ a: any (preserveUnknownFields) }" },
    reports: ["recursive-type: this"],
  },
};
