import type { Cases } from "../table.js";

export const objectUnions: Cases = {
  "with a tag": {
    type: "A | B",
    given: `interface A { type: "a"; x: string }
interface B {
  /** The tag. */
  type: "b";
  y?: int32;
}`,
    is: `{ type: string (enum ["a","b"], description "The tag."), x?: string, y?: integer (format "int32") } (oneOf [{"properties":{"type":{"enum":["a"]}},"required":["x"]},{"properties":{"type":{"enum":["b"]}}}])`,
  },
  "with a tag and null": {
    type: "A | B | null",
    given: `type A = { t: "x" | "z" };
type B = { t: "y"; k: int32 };`,
    is: `{ t: string (enum ["x","z","y"]), k?: integer (format "int32") } (oneOf [{"properties":{"t":{"enum":["x","z"]}}},{"properties":{"t":{"enum":["y"]}},"required":["k"]}], nullable)`,
  },
  "by what is required": {
    type: "{ a: string } | { b: string; c?: int32 }",
    is: `{ a?: string, b?: string, c?: integer (format "int32") } (oneOf [{"required":["a"]},{"required":["b"]}])`,
  },
  "by what must be absent": {
    type: "{ a: string; b?: never } | { a?: never; b: string }",
    is: `{ a?: string, b?: string } (oneOf [{"required":["a"]},{"required":["b"]}])`,
  },
  "of interfaces with one name": {
    type: "One",
    given: "type One = { a: string } | { b: string };",
    is: "One",
    types: { One: `{ a?: string, b?: string } (oneOf [{"required":["a"]},{"required":["b"]}])` },
  },
  "alternatives that cannot be told apart": {
    type: "{ a: string } | { a: string; c: int32 }",
    is: `{ a: string, c?: integer (format "int32") }`,
    reports: ["unsupported-union: { a: string } | { a: string; c: int32 }"],
  },
  "one property of two types": {
    type: `{ t: "a"; v: string } | { t: "b"; v: int32 }`,
    is: `{ t: string (enum ["a"]), v: string }`,
    reports: [`unsupported-union: { t: "a"; v: string } | { t: "b"; v: int32 }`],
  },
  "an alternative with rules of its own": {
    type: "A | B",
    given: `/** @minProperties 1 */
interface A { type: "a" }
interface B { type: "b" }`,
    is: `{ type: string (enum ["a"]) }`,
    reports: ["unsupported-union: A | B"],
  },
  "object or null": {
    type: "{ a: string } | null",
    is: "{ a: string } (nullable)",
  },
};
