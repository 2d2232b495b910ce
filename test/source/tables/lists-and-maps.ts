import type { Cases } from "../table.js";

export const listsAndMaps: Cases = {
  list: {
    type: "string[]",
    is: "list of string",
  },
  "list in the generic form": {
    type: "Array<string[]>",
    is: "list of list of string",
  },
  "readonly list": {
    type: "readonly string[]",
    is: "list of string",
  },
  ReadonlyArray: {
    type: "ReadonlyArray<PodSpec>",
    is: "list of PodSpec",
  },
  "list with null items": {
    type: "(string | null)[]",
    is: "list of string (nullable)",
  },
  map: {
    type: "Record<string, int32>",
    is: `map of integer (format "int32")`,
  },
  "map by index signature": {
    type: "{ readonly [key: string]: int32 }",
    is: `map of integer (format "int32")`,
  },
  "a comment above an index signature is about the values": {
    type: `{
  /**
   * Each value.
   * @minLength 2
   */
  [key: string]: string;
}`,
    is: `map of string (description "Each value.", minLength 2)`,
  },
  "keys from a list are properties": {
    type: `Record<"b" | "a", int32>`,
    is: `{ b: integer (format "int32"), a: integer (format "int32") }`,
  },
  "keys from an enum are properties": {
    type: "Record<E, string>",
    given: `enum E { B = "b", A = "a" }`,
    is: "{ b: string, a: string }",
  },
  "optional keys from a list": {
    type: `Partial<Record<"z" | "y", int32>>`,
    is: `{ z?: integer (format "int32"), y?: integer (format "int32") }`,
  },
  "numbers as keys": {
    type: "Record<number, string>",
    is: "any (preserveUnknownFields)",
    reports: ["unsupported-key: Record<number, string>"],
  },
  "keys by a template": {
    type: "{ [key: `x-${string}`]: string }",
    is: "any (preserveUnknownFields)",
    reports: ["unsupported-key: [key: `x-${string}`]: string"],
  },
  "index signature beside properties": {
    type: "{ a: string; [key: string]: string }",
    is: "{ a: string }",
    reports: ["index-signature-beside-properties: [key: string]: string"],
  },
  tuple: {
    type: "[string, int32]",
    is: "any (preserveUnknownFields)",
    reports: ["not-json: [string, int32]"],
  },
  "readonly tuple": {
    type: "readonly [string]",
    is: "any (preserveUnknownFields)",
    reports: ["not-json: [string]"],
  },
  "an interface that extends a list": {
    type: "L",
    given: "interface L extends Array<string> {}",
    is: "L",
    types: { L: "any (preserveUnknownFields)" },
    reports: ["not-json: L"],
  },
};
