import type { Cases } from "../table.js";

export const computedTypes: Cases = {
  "Partial keeps documentation and tags": {
    type: "Partial<A>",
    given: `interface A {
  /**
   * Doc.
   * @minLength 3
   */
  x: string;
  y?: Container[];
}`,
    is: `{ x?: string (description "Doc.", minLength 3), y?: list of Container }`,
  },
  Required: {
    type: "Required<A>",
    given: `interface A {
  /**
   * Doc.
   * @minLength 3
   */
  x?: string;
  y?: Container[];
}`,
    is: `{ x: string (description "Doc.", minLength 3), y: list of Container }`,
  },
  "Pick, in the order of the source type": {
    type: `Pick<A, "c" | "a">`,
    given: "interface A { a: string; b: string; c: string }",
    is: "{ a: string, c: string }",
  },
  Omit: {
    type: `Omit<A, "y">`,
    given: `interface A { z: "q" | "p"; y: string; a: int32 }`,
    is: `{ z: string (enum ["q","p"]), a: integer (format "int32") }`,
  },
  "Readonly keeps the name": {
    type: "Readonly<A>",
    given: "interface A { readonly a: string }",
    is: "A",
    types: { A: "{ a: string }" },
  },
  mapped: {
    type: `{ [K in "b" | "a"]?: int32 }`,
    is: `{ b?: integer (format "int32"), a?: integer (format "int32") }`,
  },
  "mapped with renamed keys": {
    type: "{ [K in keyof A as `x_${K}`]: A[K] }",
    given: `interface A {
  /** Doc of z. */
  z: "q" | "p";
  y: PodSpec;
}`,
    is: `{ x_z: string (enum ["q","p"], description "Doc of z."), x_y: PodSpec }`,
  },
  "mapped without modifiers": {
    type: "{ -readonly [K in keyof A]-?: A[K] }",
    given: `interface A { readonly a?: "y" | "x"; b: Port }
type Port = int32;`,
    is: `{ a: string (enum ["y","x"]), b: Port }`,
    types: { Port: `integer (format "int32")` },
  },
  deep: {
    type: "DeepPartial<A>",
    given: `type DeepPartial<T> = T extends object ? { [K in keyof T]?: DeepPartial<T[K]> } : T;
interface A { a: { b: "z" | "y" }; c: string[] }`,
    is: `{ a?: { b?: string (enum ["z","y"]) }, c?: list of string }`,
  },
  conditional: {
    type: "C<string>",
    given: "type C<T> = T extends string ? { a: int32 } : never;",
    is: `{ a: integer (format "int32") }`,
  },
  infer: {
    type: "El<Container[]>",
    given: "type El<T> = T extends (infer U)[] ? U : never;",
    is: "Container",
  },
  NonNullable: {
    type: "NonNullable<Maybe>",
    given: `type Maybe = "y" | "x" | null;`,
    is: `string (enum ["y","x"])`,
  },
  "indexed access keeps what the property says": {
    type: `A["a"]`,
    given: `interface A {
  /**
   * Doc.
   * @maximum 3
   */
  a?: int32;
}`,
    is: `?integer (format "int32", description "Doc.", maximum 3)`,
  },
  "indexed access to items": {
    type: `A["list"][number]`,
    given: `interface A { list: Item[] }
interface Item { x: string }`,
    is: "Item",
    types: { Item: "{ x: string }" },
  },
  "a key that Omit cannot leave out": {
    type: `Omit<A, "c">`,
    given: "interface A { a: string }",
    is: "{ a: string }",
    reports: [`unknown-key: "c"`],
  },
};
