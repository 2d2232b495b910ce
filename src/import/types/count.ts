import { isJsonObject, type JsonObject, type JsonValue } from "../../model/json.js";

/** How many nodes a schema has: itself, and those of its properties, items and values. */
export function countNodes(node: JsonObject): number {
  const { properties, items, additionalProperties } = node;
  const members: readonly JsonValue[] = isJsonObject(properties) ? Object.values(properties) : [];
  return [...members, items ?? null, additionalProperties ?? null]
    .filter(isJsonObject)
    .reduce((sum, inner) => sum + countNodes(inner), 1);
}
