import type { Cases } from "../table.js";

export const enumerations: Cases = {
  "texts in the order of the source": {
    type: `"b" | "a"`,
    is: `string (enum ["b","a"])`,
  },
  "one text": {
    type: `"a"`,
    is: `string (enum ["a"])`,
  },
  "whole numbers": {
    type: "3 | 1 | 2",
    is: "integer (enum [3,1,2])",
  },
  "other numbers": {
    type: "-1 | 1.5",
    is: "number (enum [-1,1.5])",
  },
  "a constant": {
    type: "true",
    is: "boolean (enum [true])",
  },
  "values and null": {
    type: `"b" | null | "a"`,
    is: `string (enum ["b","a"], nullable)`,
  },
  "another type mentions the values first": {
    type: `"b" | "a"`,
    given: `type First = "a" | "b";`,
    is: `string (enum ["b","a"])`,
  },
  "an alias inside of a union": {
    type: `P | "z" | null`,
    given: `type P = "y" | "x";`,
    is: `string (enum ["y","x","z"], nullable)`,
  },
  Exclude: {
    type: `Exclude<P, "b">`,
    given: `type P = "c" | "b" | "a";`,
    is: `string (enum ["c","a"])`,
  },
  Extract: {
    type: `Extract<P, "a" | "c">`,
    given: `type P = "c" | "b" | "a";`,
    is: `string (enum ["c","a"])`,
  },
  keyof: {
    type: "keyof A",
    given: "interface A { zz: string; aa: string }",
    is: `string (enum ["zz","aa"])`,
  },
  "a list of constants": {
    type: "(typeof LIST)[number]",
    given: `const LIST = ["z", "a"] as const;`,
    is: `string (enum ["z","a"])`,
  },
  "keys of a constant": {
    type: "keyof typeof OBJ",
    given: "const OBJ = { z: 1, a: 2 } as const;",
    is: `string (enum ["z","a"])`,
  },
  "values of a constant": {
    type: "(typeof OBJ)[keyof typeof OBJ]",
    given: `const OBJ = { z: "1", a: "0" } as const;`,
    is: `string (enum ["1","0"])`,
  },
  "finite template": {
    type: `\`\${"b" | "a"}-\${"2" | "1"}\``,
    is: `string (enum ["b-2","b-1","a-2","a-1"])`,
  },
  "string enum": {
    type: "E",
    given: `enum E { B = "b", A = "a" }`,
    is: "E",
    types: { E: `string (enum ["b","a"])` },
  },
  "member of an enum": {
    type: "E.B",
    given: `enum E { B = "b", A = "a" }`,
    is: `string (enum ["b"])`,
  },
  "enum beside a text": {
    type: `E | "c"`,
    given: `enum E { B = "b", A = "a" }`,
    is: `string (enum ["b","a","c"])`,
  },
  "numeric enum": {
    type: "E",
    given: "enum E { B, A }",
    is: "E",
    types: { E: "integer (enum [0,1])" },
    reports: ["numeric-enum: E"],
  },
  "enum of both": {
    type: "E",
    given: `enum E { B = "x", A = 1 }`,
    is: "E",
    types: { E: "any (preserveUnknownFields)" },
    reports: ["unsupported-enum: E"],
  },
  "texts of a generic type": {
    type: `Box<"z" | "a">`,
    given: `type Box<T> = { value: T | "m"; map: Record<string, T> };`,
    is: `{ value: string (enum ["z","a","m"]), map: map of string (enum ["z","a"]) }`,
  },
  "values of a property": {
    type: `Job["phase"]`,
    given: `interface Job { phase: "run" | "end" }`,
    is: `string (enum ["run","end"])`,
  },
  "upper case": {
    type: `Uppercase<"b" | "a">`,
    is: `string (enum ["A","B"])`,
  },
  "a text beside string says nothing": {
    type: `"a" | string`,
    is: "string",
    reports: [`swallowed-literal: "a"`],
  },
  "a text beside string for editors": {
    type: `"a" | (string & {})`,
    is: "string",
  },
  "texts and numbers": {
    type: `"a" | 1`,
    is: "any (preserveUnknownFields)",
    reports: [`unsupported-union: "a" | 1`],
  },
  "a number that TypeScript does not keep": {
    type: "1 | 9007199254740993",
    is: "integer (enum [1,9007199254740992])",
    reports: ["inexact-literal: 1 | 9007199254740993"],
  },
  "an element of a tuple": {
    type: `["b", "a"][number]`,
    is: `string (enum ["b","a"])`,
  },
};
