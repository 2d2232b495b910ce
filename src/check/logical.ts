import { isJsonObject, type JsonObject, type JsonValue } from "../model/json.js";
import type { ResolvedSchema } from "../model/resolve.js";

/** One logical part and what it is called: `anyOf[0]`, `not`. */
export type LogicalPart = readonly [string, JsonObject];

const lists = ["allOf", "anyOf", "oneOf"] as const;

/** The logical parts of a schema of the model, or of a part of one. */
export function logicalParts(schema: ResolvedSchema | JsonObject): readonly LogicalPart[] {
  const parts: LogicalPart[] = [];
  for (const name of lists) {
    const list: unknown = schema[name];
    if (!Array.isArray(list)) continue;
    for (const [index, part] of list.entries()) {
      if (isJsonObject(part)) parts.push([`${name}[${index}]`, part]);
    }
  }
  // Both types hold JSON here: the model keeps logical parts as they are written.
  const { not } = schema as { readonly not?: JsonValue };
  if (isJsonObject(not)) parts.push(["not", not]);
  return parts;
}

/** The schemas of the properties that a part mentions. */
export function partProperties({ properties }: JsonObject): readonly LogicalPart[] {
  if (!isJsonObject(properties)) return [];
  return Object.entries(properties).flatMap(([name, schema]) =>
    isJsonObject(schema) ? [[name, schema] as const] : [],
  );
}

/** The schema of the items that a part mentions. */
export function partItems({ items }: JsonObject): JsonObject | undefined {
  return isJsonObject(items) ? items : undefined;
}

/** All patterns in logical parts, however deep. */
export function patternsIn(schema: ResolvedSchema | JsonObject): readonly string[] {
  return logicalParts(schema).flatMap(([, part]) => patternsOfPart(part));
}

function patternsOfPart(part: JsonObject): readonly string[] {
  const own = typeof part.pattern === "string" ? [part.pattern] : [];
  const items = partItems(part);
  return [
    ...own,
    ...patternsIn(part),
    ...partProperties(part).flatMap(([, schema]) => patternsOfPart(schema)),
    ...(items === undefined ? [] : patternsOfPart(items)),
  ];
}
