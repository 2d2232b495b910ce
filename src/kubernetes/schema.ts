import { readFacets } from "../model/facets.js";
import { isJsonObject, type JsonObject, type JsonValue } from "../model/json.js";
import type { Position } from "../model/position.js";
import type { Facets, Property, Schema } from "../model/schema.js";

/**
 * The model's schema of a node of JSON Schema as CRDs have it; nothing is lost.
 *
 * `referenced` gives the id and the `type` of what a `$ref` names. CRDs have no references; the types
 * that controller-tools reads do.
 */
export function toSchema(
  node: JsonObject,
  referenced: Referenced,
  knowledge: Knowledge = {},
): Schema {
  const read: Read = (inner) => toSchema(inner, referenced, knowledge);
  const schema = knowledge.schemaOf?.(node) ?? toOwnSchema(node, read, referenced);
  const position = knowledge.positionOf?.(node);
  return position === undefined ? schema : { ...schema, position };
}

/** What is known of single nodes besides. */
export interface Knowledge {
  /** The schema of a node that is not to be spelled out, such as a reference. */
  schemaOf?(node: JsonObject): Schema | undefined;
  positionOf?(node: JsonObject): Position | undefined;
}

type Read = (node: JsonObject) => Schema;

function toOwnSchema(node: JsonObject, read: Read, referenced: Referenced): Schema {
  const { $ref: ref, type } = node;
  if (typeof ref === "string") return toReference(node, referenced(ref));
  if (type === undefined) return toUntyped(node);
  switch (type) {
    case "object":
      return toObject(node, read);
    case "array":
      return toArray(node, read);
    case "string":
    case "integer":
    case "number":
    case "boolean":
      return { kind: type, ...readFacets(node, onlyType) };
    default:
      return { kind: "any", ...readFacets(node, nothing) };
  }
}

export type Referenced = (ref: string) => {
  readonly id: string;
  readonly type: JsonValue | undefined;
};

const nothing: ReadonlySet<string> = new Set();
const onlyType: ReadonlySet<string> = new Set(["type"]);
const untypedIntOrString: ReadonlySet<string> = new Set(["x-kubernetes-int-or-string"]);
const reference: ReadonlySet<string> = new Set(["$ref"]);
const typedReference: ReadonlySet<string> = new Set(["$ref", "type"]);
const arrayShape: ReadonlySet<string> = new Set(["type", "items"]);
const mapShape: ReadonlySet<string> = new Set(["type", "additionalProperties"]);
const objectShape: ReadonlySet<string> = new Set(["type", "properties", "required"]);
/** Without the list of required names, which then stays in `raw`. */
const unequalObjectShape: ReadonlySet<string> = new Set(["type", "properties"]);

/** controller-tools repeats a basic type beside a reference to it: that says nothing new. */
function toReference(node: JsonObject, target: ReturnType<Referenced>): Schema {
  const shape = node.type === target.type ? typedReference : reference;
  return { kind: "reference", target: target.id, ...readFacets(node, shape) };
}

function toUntyped(node: JsonObject): Schema {
  if (node["x-kubernetes-int-or-string"] === true) {
    return { kind: "int-or-string", ...readFacets(node, untypedIntOrString) };
  }
  return { kind: "any", ...readFacets(node, nothing) };
}

function toArray(node: JsonObject, read: Read): Schema {
  if (!isJsonObject(node.items)) return { kind: "any", ...readFacets(node, nothing) };
  return {
    kind: "array",
    items: read(node.items),
    ...readFacets(node, arrayShape),
  };
}

function toObject(node: JsonObject, read: Read): Schema {
  const { properties, additionalProperties } = node;
  if (properties === undefined && isJsonObject(additionalProperties)) {
    const values = read(additionalProperties);
    return { kind: "map", values, ...readFacets(node, mapShape) };
  }
  if (!isObjectOfObjects(properties)) return { kind: "any", ...readFacets(node, nothing) };
  const required = requiredNames(node);
  const own = toProperties(properties, new Set(required), read);
  const expected = own.filter((property) => property.required).map((property) => property.name);
  const shape = isPlainRequired(node, expected) ? objectShape : unequalObjectShape;
  return { kind: "object", properties: own, ...emptyProperties(node, readFacets(node, shape)) };
}

function isObjectOfObjects(properties: JsonValue | undefined): boolean {
  if (properties === undefined) return true;
  return isJsonObject(properties) && Object.values(properties).every(isJsonObject);
}

function toProperties(
  properties: JsonValue | undefined,
  required: ReadonlySet<string>,
  read: Read,
): readonly Property[] {
  if (!isJsonObject(properties)) return [];
  const found: Property[] = [];
  for (const name of Object.keys(properties)) {
    const schema = properties[name];
    if (!isJsonObject(schema)) continue;
    found.push({ name, schema: read(schema), required: required.has(name) });
  }
  return found;
}

function requiredNames(node: JsonObject): readonly string[] {
  if (!Array.isArray(node.required)) return [];
  return node.required.filter((name: JsonValue) => typeof name === "string");
}

/** Whether the list says just what the properties' own flags say: sorted, each once, no other name. */
function isPlainRequired(node: JsonObject, expected: readonly string[]): boolean {
  if (node.required === undefined) return true;
  if (!Array.isArray(node.required) || node.required.length !== expected.length) return false;
  const sorted = [...expected].sort();
  return expected.length > 0 && node.required.every((name, index) => name === sorted[index]);
}

/** `properties: {}` is not the same document as no properties. */
function emptyProperties(node: JsonObject, facets: Facets): Facets {
  if (!isJsonObject(node.properties) || Object.keys(node.properties).length > 0) return facets;
  return { ...facets, raw: { ...facets.raw, properties: node.properties } };
}
