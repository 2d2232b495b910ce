import { isJsonObject, type JsonObject, type JsonValue } from "../../model/json.js";
import { hashText, hashValue, mix } from "./hash.js";

/** What makes two nodes of a schema look alike, computed once for each node. */
export interface Shape {
  /** Hash of the node's type and members: no descriptions, and nothing that a place may add to a type. */
  readonly structure: number;
  /** The same, with every description below the node. */
  readonly texts: number;
  /** How many nodes there are, this one included. */
  readonly nodes: number;
  /** How many descriptions there are below this node. */
  readonly descriptions: number;
}

/** A shape, and the hashes with which it enters those around it. */
interface Node extends Shape {
  /** Without descriptions, but with all other keywords. */
  readonly blind: number;
  /** With everything. */
  readonly full: number;
  /** How many descriptions there are, the node's own included. */
  readonly described: number;
}

export type Shapes = (node: JsonObject) => Shape;

/** Keywords that make up a node's structure; a place cannot add them to a type. */
const structural: ReadonlySet<string> = new Set([
  "type",
  "properties",
  "required",
  "items",
  "additionalProperties",
]);

/** Computes shapes, and remembers those of nodes that hold others. */
export function createShapes(): Shapes {
  const known = new Map<JsonObject, Node>();
  const shapeOf = (node: JsonObject): Node => {
    const found = known.get(node);
    if (found !== undefined) return found;
    const shape = measure(node, shapeOf);
    if (shape.nodes > 1) known.set(node, shape);
    return shape;
  };
  return shapeOf;
}

/** What the members of a node add up to. */
interface Sums {
  structure: number;
  texts: number;
  nodes: number;
  descriptions: number;
}

function measure(node: JsonObject, shapeOf: (node: JsonObject) => Node): Node {
  const sums: Sums = { structure: 0, texts: 0, nodes: 1, descriptions: 0 };
  let said = 0;
  let described = 0;
  for (const key in node) {
    const value = node[key];
    if (value === undefined) continue;
    if (key === "description") {
      described = hashValue(value, 1) | 1;
    } else if (key === "properties" && isJsonObject(value)) {
      addProperties(sums, value, shapeOf);
    } else if ((key === "items" || key === "additionalProperties") && isJsonObject(value)) {
      add(sums, shapeOf(value), hashText(key, 2));
    } else if (structural.has(key)) {
      const hash = hashValue(value, hashText(key, 3));
      sums.structure = (sums.structure + hash) | 0;
      sums.texts = (sums.texts + hash) | 0;
    } else {
      said = (said + hashValue(value, hashText(key, 4))) | 0;
    }
  }
  const { structure, texts, nodes, descriptions } = sums;
  return {
    structure,
    texts,
    nodes,
    descriptions,
    blind: mix(structure + mix(said)),
    full: mix(texts + mix(said + described)),
    described: descriptions + (described === 0 ? 0 : 1),
  };
}

function addProperties(
  sums: Sums,
  properties: JsonObject,
  shapeOf: (node: JsonObject) => Node,
): void {
  for (const name in properties) {
    const property: JsonValue | undefined = properties[name];
    if (isJsonObject(property)) add(sums, shapeOf(property), hashText(name, 5));
  }
}

/** Adds a child. The order of children does not matter, so neither does that of properties. */
function add(sums: Sums, child: Node, place: number): void {
  sums.structure = (sums.structure + mix(place + child.blind)) | 0;
  sums.texts = (sums.texts + mix(place + child.full)) | 0;
  sums.nodes += child.nodes;
  sums.descriptions += child.described;
}

/** Hash of the names of properties, under which types with the same ones are found. */
export function hashNames(names: readonly string[]): number {
  let hash = 0;
  for (const name of names) hash = (hash + hashText(name, 6)) | 0;
  return mix(hash);
}
