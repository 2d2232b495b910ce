import type { Cases } from "../table.js";

export const basicTypes: Cases = {
  string: {
    type: "string",
    is: "string",
  },
  boolean: {
    type: "boolean",
    is: "boolean",
  },
  "integer without a format": {
    type: "integer",
    is: "integer",
  },
  "int32 and optional": {
    type: "?: int32",
    is: `?integer (format "int32")`,
  },
  int64: {
    type: "int64",
    is: `integer (format "int64")`,
  },
  "float64 is a number without a format": {
    type: "float64",
    is: "number",
  },
  bytes: {
    type: "Bytes",
    is: `string (format "byte")`,
  },
  "a moment": {
    type: "Time",
    is: `string (format "date-time")`,
  },
  "a quantity": {
    type: "Quantity",
    is: `int-or-string (anyOf [{"type":"integer"},{"type":"string"}], pattern "^(\\+|-)?(([0-9]+(\\.[…")`,
  },
  "a whole number or a string": {
    type: "IntOrString",
    is: `int-or-string (anyOf [{"type":"integer"},{"type":"string"}])`,
  },
  "any JSON": {
    type: "JSONValue",
    is: "any (preserveUnknownFields)",
  },
  "any object": {
    type: "RawExtension",
    is: "{} (preserveUnknownFields)",
  },
  "unknown keeps everything": {
    type: "unknown",
    is: "any (preserveUnknownFields)",
  },
  "object keeps all members": {
    type: "object",
    is: "{} (preserveUnknownFields)",
  },
  "an empty literal keeps all members": {
    type: "{}",
    is: "{} (preserveUnknownFields)",
  },
  "a named empty interface has no members": {
    type: "Empty",
    given: "interface Empty {}",
    is: "Empty",
    types: { Empty: "{}" },
  },
  "null makes nullable": {
    type: "string | null",
    is: "string (nullable)",
  },
  "undefined makes optional": {
    type: "string | undefined",
    is: "?string",
  },
  "undefined in an alias makes optional": {
    type: "Opt",
    given: "type Opt = string | undefined;",
    is: "?Opt",
    types: { Opt: "string" },
  },
  "null in an alias": {
    type: "Maybe",
    given: `type Maybe = "x" | null;`,
    is: "Maybe",
    types: { Maybe: `string (enum ["x"], nullable)` },
  },
  "null beside optional members": {
    type: "{ a?: string; b: string | undefined; c?: string | null; d: null | undefined | string }",
    is: "{ a?: string, b?: string, c?: string (nullable), d?: string (nullable) }",
  },
  "an alias of a scalar": {
    type: "Count",
    given: `/** How many. */
type Count = int32;`,
    is: "Count",
    types: { Count: `integer (format "int32", description "How many.")` },
  },
  "an alias of an alias": {
    type: "B",
    given: `type A = string;
type B = A;`,
    is: "B",
    types: { A: "string", B: "A" },
  },
};
