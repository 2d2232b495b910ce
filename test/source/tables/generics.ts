import type { Cases } from "../table.js";

export const generics: Cases = {
  "written out, documentation included": {
    type: "Box<string>",
    given: `/** Box docs. */
interface Box<T, U = int32> {
  value: T;
  list: T[];
  other?: U;
  n: T | null;
  m: Record<string, readonly T[]>;
}`,
    is: `{ value: string, list: list of string, other?: integer (format "int32"), n: string (nullable), m: map of list of string } (description "Box docs.")`,
  },
  "named by an alias": {
    type: "Named",
    given: `type Box<T> = { value: T };
/** A box of text. */
type Named = Box<string>;`,
    is: "Named",
    types: { Named: `{ value: string } (description "A box of text.")` },
  },
  "constraint, and a reference in it": {
    type: "Box<A>",
    given: `interface A { a: string }
interface Box<T extends A> { value: T; inner: T["a"] }`,
    is: "{ value: A, inner: string }",
    types: { A: "{ a: string }" },
  },
  "what is said of a property, by a parameter": {
    type: `Chosen<A, "n">`,
    given: `interface A {
  /**
   * How many.
   * @minimum 1
   */
  n?: int32;
}
interface Chosen<T, K extends keyof T> { value: T[K]; maybe: T[K] | null }`,
    is: `{ value?: integer (format "int32", description "How many.", minimum 1), maybe?: integer (format "int32", description "How many.", minimum 1, nullable) }`,
  },
  "generic in a generic": {
    type: "Outer<string>",
    given: `interface Box<T> { value: T }
interface Outer<T> { box: Box<T>; boxes?: Box<T[]>[] }`,
    is: "{ box: { value: string }, boxes?: list of { value: list of string } }",
  },
  "names survive": {
    type: "Box<Phase>",
    given: `type Phase = "b" | "a";
type Box<T> = { value: T; maybe?: T; list: Array<T> };`,
    is: "{ value: Phase, maybe?: Phase, list: list of Phase }",
    types: { Phase: `string (enum ["b","a"])` },
  },
  "extends a generic type": {
    type: "X",
    given: `interface Box<T> {
  /** The value. */
  value: T;
}
interface X extends Box<"z" | "y"> { more: string }`,
    is: "X",
    types: { X: `{ more: string, value: string (enum ["z","y"], description "The value.") }` },
  },
  "Kubernetes in a generic type": {
    type: `Box<PodSpec["containers"]>`,
    given: "type Box<T> = { value: T; map: Record<string, T> };",
    is: `{ value: list of Container (description "List of containers b…", listMapKeys ["name"], listType "map"), map: map of list of Container (description "List of containers b…", listMapKeys ["name"], listType "map") }`,
  },
  "a plain number in a generic type": {
    type: "Box<number>",
    given: "interface Box<T> { value: T }",
    is: "{ value: number }",
    reports: ["plain-number: number"],
  },
};
