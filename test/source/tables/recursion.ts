import type { Cases } from "../table.js";

export const recursion: Cases = {
  "a circle is reported with its path": {
    type: "Tree",
    given: `interface Tree { children?: Tree[]; other: Leaf }
interface Leaf { up?: Record<string, Tree> }`,
    is: "Tree",
    types: {
      Leaf: "{ up?: map of any (preserveUnknownFields) }",
      Tree: "{ children?: list of any (preserveUnknownFields), other: Leaf }",
    },
    reports: ["recursive-type: Tree", "recursive-type: Tree"],
  },
  "a literal inside an alias": {
    type: "List",
    given: "type List = { next?: List };",
    is: "List",
    types: { List: "{ next?: any (preserveUnknownFields) }" },
    reports: ["recursive-type: List"],
  },
  generic: {
    type: "Tree<string>",
    given: "interface Tree<T> { value: T; children?: Tree<T>[] }",
    is: "{ value: string, children?: list of any (preserveUnknownFields) }",
    reports: ["recursive-type: Tree<T>[]"],
  },
  "JSON by hand": {
    type: "Json",
    given: "type Json = string | boolean | null | Json[] | { [k: string]: Json };",
    is: "Json",
    types: { Json: "any (preserveUnknownFields, nullable)" },
    reports: ["unsupported-union: string | boolean | null | Json[] | { [k: string]: Json }"],
  },
  "cut by preserving": {
    type: "Tree",
    given: `interface Tree {
  /** @preserveUnknownFields */
  left?: Tree;
  /**
   * Kids.
   * @items:preserveUnknownFields
   */
  children?: Tree[];
  /** @schemaless */
  any?: Tree;
  /** @preserveUnknownFields */
  leaf?: Leaf;
}
interface Leaf { x: string }`,
    is: "Tree",
    types: {
      Leaf: "{ x: string }",
      Tree: `{ left?: {} (preserveUnknownFields), children?: list of {} (preserveUnknownFields) (description "Kids."), any?: any, leaf?: Leaf (preserveUnknownFields) }`,
    },
  },
  "a generic type in its own argument ends": {
    type: "Box<Box<string>>",
    given: "interface Box<T> { v: T }",
    is: "{ v: { v: string } }",
  },
  "a type of Kubernetes that holds itself": {
    type: `import("gen-apis/kubernetes/apiextensions/v1").JSONSchemaProps`,
    is: "JSONSchemaProps",
    reports: [`recursive-type: import("gen-apis/kubernetes/apiextensions/v1").JSONSchemaProps`],
  },
  "the same, cut": {
    type: "Holder",
    given: `interface Holder {
  /** @preserveUnknownFields */
  schema: import("gen-apis/kubernetes/apiextensions/v1").JSONSchemaProps;
}`,
    is: "Holder",
    types: { Holder: "{ schema: {} (preserveUnknownFields) }" },
  },
  "what is not read cannot be wrong": {
    type: "Holder",
    given: `interface Holder {
  /** @schemaless */
  any: Endless;
}
interface Endless { d: Date; e: Endless }`,
    is: "Holder",
    types: { Holder: "{ any: any }" },
  },
};
