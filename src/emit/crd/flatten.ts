import { objectMetaId } from "../../kubernetes/release.js";
import type { TypeDefinition } from "../../model/api.js";
import { type JsonObject, type JsonValue, jsonObject } from "../../model/json.js";
import { definitionOf, type TypeLookup } from "../../model/resolve.js";
import type { ObjectSchema, Schema } from "../../model/schema.js";
import { keywords } from "../keywords.js";
import { cutDescription } from "./descriptions.js";
import { mergeReference } from "./merge.js";
import type { CrdOptions } from "./options.js";

/** Turns a schema of the model into that of a CRD: references resolved, descriptions cut. */
export type Flatten = (schema: Schema) => JsonObject;

/**
 * A flattener that resolves each named type once. What it returns is shared between all places that
 * name the type, so nobody may change it.
 */
export function createFlattener(api: TypeLookup, options: CrdOptions): Flatten {
  const flattened = new Map<string, JsonObject>();

  function type(id: string): JsonObject {
    const known = flattened.get(id);
    if (known !== undefined) return known;
    const result = flattenDefinition(definitionOf(api, id));
    flattened.set(id, result);
    return result;
  }

  function flattenDefinition(definition: TypeDefinition): JsonObject {
    if (definition.id === objectMetaId && !options.embeddedObjectMeta) {
      return jsonObject([["type", "object"]]);
    }
    return flatten(definition.schema);
  }

  function flatten(node: Schema): JsonObject {
    const { own, embedded } = options.descriptions;
    const said = keywords(node.kind, node);
    cut(said, node.position === undefined ? embedded : own);
    return Object.assign(complete(node, said), node.raw);
  }

  /** What a node says, with its children or with the type that it names. */
  function complete(node: Schema, said: Record<string, JsonValue>): Record<string, JsonValue> {
    switch (node.kind) {
      case "object":
        return Object.assign(acceptNull(said), properties(node));
      case "map":
        return Object.assign(acceptNull(said), { additionalProperties: flatten(node.values) });
      case "array":
        return Object.assign(acceptNull(said), { items: flatten(node.items) });
      case "reference":
        return referTo(type(node.target), said);
      case "string":
      case "integer":
      case "number":
      case "boolean":
      case "int-or-string":
      case "any":
        return acceptNull(said);
    }
  }

  function properties(node: ObjectSchema): JsonObject {
    if (node.properties.length === 0) return {};
    const required = node.properties
      .filter((property) => property.required)
      .map(({ name }) => name);
    return {
      properties: jsonObject(node.properties.map(({ name, schema }) => [name, flatten(schema)])),
      ...(required.length > 0 && { required: required.sort() }),
    };
  }

  return flatten;
}

function referTo(type: JsonObject, said: Record<string, JsonValue>): Record<string, JsonValue> {
  const merged = mergeReference(type, said);
  // A type says both in its CRD's terms only where its author wrote them so, with `@schema`.
  const isAsWritten = type.nullable === true && type.enum !== undefined;
  return isAsWritten ? merged : acceptNull(merged);
}

/**
 * The API server refuses null wherever an `enum` stands beside `nullable`, even one that lists null. It
 * does not look into `allOf` for null, so the values go there.
 *
 * @see https://github.com/kubernetes/kube-openapi/blob/master/pkg/validation/validate/schema.go
 */
function acceptNull(said: Record<string, JsonValue>): Record<string, JsonValue> {
  const { nullable, enum: values, allOf = [], ...rest } = said;
  if (nullable !== true || values === undefined) return said;
  const parts = Array.isArray(allOf) ? allOf : [];
  return { ...rest, nullable, allOf: [...parts, { enum: values }] };
}

/** Cuts in place; a limit of 0 removes the description. */
function cut(said: Record<string, JsonValue>, limit: number): void {
  const { description } = said;
  if (typeof description !== "string") return;
  if (limit === 0) delete said.description;
  else said.description = cutDescription(description, limit);
}
