import {
  equalJson,
  isJsonObject,
  type JsonObject,
  type JsonValue,
  jsonObject,
} from "../../model/json.js";

/**
 * The merge patch of RFC 7396 that turns `before` into `after`; undefined if they are equal. A member
 * that is null cannot be told from one that is absent, which is how API servers take it too.
 */
export function diffObjects(before: JsonObject, after: JsonObject): JsonObject | undefined {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  const entries = [...names].map((name) => [name, diffValues(before[name], after[name])] as const);
  const patch = jsonObject(entries);
  return Object.keys(patch).length === 0 ? undefined : patch;
}

function diffValues(
  before: JsonValue | undefined,
  after: JsonValue | undefined,
): JsonValue | undefined {
  if (after === undefined || after === null) return before === undefined ? undefined : null;
  if (before === undefined) return isJsonObject(after) ? withoutNull(after) : after;
  if (isJsonObject(before) && isJsonObject(after)) return diffObjects(before, after);
  return equalJson(before, after) ? undefined : after;
}

function withoutNull(object: JsonObject): JsonObject {
  return jsonObject(
    Object.entries(object).flatMap(([key, value]) => {
      if (value === null) return [];
      return [[key, isJsonObject(value) ? withoutNull(value) : value] as const];
    }),
  );
}
