import type { Api } from "../../model/api.js";
import { isJsonObject, type JsonValue, NumberText, numberText } from "../../model/json.js";
import type { Schema } from "../../model/schema.js";
import { literalKey } from "../../print/typescript/names.js";
import { factsOf, type PlaceFacts } from "./facts.js";

/** A value of JSON as an expression of TypeScript: each evaluation makes it anew. */
export function literal(value: JsonValue): string {
  if (value === null || typeof value === "boolean") return String(value);
  if (typeof value === "string") return JSON.stringify(value);
  if (typeof value === "number" || value instanceof NumberText) return numberText(value);
  if (isJsonObject(value)) {
    const members = Object.entries(value).map(
      ([key, each]) => `${literalKey(key)}: ${literal(each)}`,
    );
    return members.length === 0 ? "{}" : `{ ${members.join(", ")} }`;
  }
  return `[${value.map(literal).join(", ")}]`;
}

/**
 * Whether TypeScript needs to be told that the literal has the place's type: it assigns no text to an
 * `enum`, wherever in the value that stands.
 */
export function needsCast(api: Api, facts: PlaceFacts, value: JsonValue): boolean {
  const { definition, shape } = facts;
  if (definition?.origin.kind === "source" && definition.origin.isEnum === true) return true;
  const inner = (schema: Schema, each: JsonValue) => needsCast(api, factsOf(api, schema), each);
  if (Array.isArray(value)) {
    return shape.kind === "array" && value.some((each) => inner(shape.items, each));
  }
  if (!isJsonObject(value)) return false;
  if (shape.kind === "map") return Object.values(value).some((each) => inner(shape.values, each));
  if (shape.kind !== "object") return false;
  return shape.properties.some(({ name, schema }) => {
    const each = value[name];
    return each !== undefined && inner(schema, each);
  });
}
