import type { Cases } from "../table.js";

export const objects: Cases = {
  nested: {
    type: "{ a: { b: { c?: string }[] } }",
    is: "{ a: { b: list of { c?: string } } }",
  },
  readonly: {
    type: "{ readonly a: string }",
    is: "{ a: string }",
  },
  "quoted keys": {
    type: `{ "a-b": string; "__proto__": int32; "constructor": string; 1: string }`,
    is: `{ a-b: string, __proto__: integer (format "int32"), constructor: string, 1: string }`,
  },
  "computed key": {
    type: "{ [k]: string }",
    given: `const k = "hello";`,
    is: "{ hello: string }",
  },
  getter: {
    type: "{ get x(): string }",
    is: "{ x: string }",
  },
  "member that must be absent": {
    type: "{ a?: never; b: string }",
    is: "{ b: string }",
  },
  "declaration merging": {
    type: "M",
    given: `/** First. */
interface M { a: string }
interface M { b: string }`,
    is: "M",
    types: { M: `{ a: string, b: string } (description "First.")` },
  },
  "extends, narrowed": {
    type: "X",
    given: `interface A { kind: string; a?: string; b: "q" | "r" }
interface X extends A {
  kind: "X";
  a: string;
  /** Only this. */
  b: "r";
}`,
    is: "X",
    types: {
      X: `{ kind: string (enum ["X"]), a: string, b: string (enum ["r"], description "Only this.") }`,
    },
  },
  "rules of a base come along, its documentation does not": {
    type: "X",
    given: `/**
 * Base.
 * @validation rule="self.a > 0" message="x"
 */
interface A {
  /** @immutable */
  a: int32;
  /**
   * B of the base.
   * @immutable
   */
  b?: int32;
}
/** Heir. */
interface X extends A { c: string }`,
    is: "X",
    types: {
      X: `{ c: string, a: integer (format "int32", validations [{"rule":"self == oldSelf","message":"field is immutable"}]), b?: integer (format "int32", description "B of the base.", validations [{"rule":"self == oldSelf","message":"field is immutable"}]) } (validations [{"rule":"!has(oldSelf.b) || has(self.b)","message":"field b is immutable once set"},{"rule":"self.a > 0","message":"x"}], description "Heir.")`,
    },
  },
  namespace: {
    type: "N.B",
    given: "namespace N { export interface B { x: string } }",
    is: "NB",
    types: { NB: "{ x: string }" },
  },
  "namespace in a namespace": {
    type: "A.B.C",
    given: `export namespace A.B { export type C = "x" }`,
    is: "ABC",
    types: { ABC: `string (enum ["x"])` },
  },
  "default export": {
    type: "Foo",
    given: "export default interface Foo { a: string }",
    is: "Foo",
    types: { Foo: "{ a: string }" },
  },
  intersection: {
    type: "A & B",
    given: `interface A { a: string }
/**
 * Not taken over.
 * @minProperties 2
 */
interface B {
  /** Taken over. */
  b: string;
}`,
    is: `{ a: string, b: string (description "Taken over.") } (minProperties 2)`,
  },
  "intersection of the same property": {
    type: `A & { a: "x" }`,
    given: `interface A {
  /** Any text. */
  a: string;
}`,
    is: `{ a: string (enum ["x"], description "Any text.") }`,
  },
  "branded primitive": {
    type: "UserId",
    given: "type UserId = string & { readonly __b: unique symbol };",
    is: "UserId",
    types: { UserId: "string" },
  },
  "branded scalar": {
    type: "Port",
    given: "type Port = int32 & { readonly __port: never };",
    is: "Port",
    types: { Port: `integer (format "int32")` },
  },
  "branded values": {
    type: "S",
    given: `type S = ("b" | "a") & { __b?: 1 };`,
    is: "S",
    types: { S: `string (enum ["b","a"])` },
  },
  "branded boolean": {
    type: "boolean & { __b?: 1 }",
    is: "boolean",
  },
  "type of a constant": {
    type: "typeof O",
    given: `const O = { a: "x", b: { c: true } } as const;`,
    is: `{ a: string (enum ["x"]), b: { c: boolean (enum [true]) } }`,
  },
};
