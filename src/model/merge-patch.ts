import { isJsonObject, type JsonObject, type JsonValue, jsonObject } from "./json.js";

/**
 * `target` with the members of `patch` laid over it: objects are merged, null removes, and everything
 * else takes the place of what was there.
 *
 * @see https://www.rfc-editor.org/rfc/rfc7396
 */
export function mergePatch(target: JsonObject, patch: JsonObject): JsonObject {
  const merged = jsonObject(Object.entries(target));
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) delete merged[key];
    else merged[key] = patched(merged[key], value);
  }
  return merged;
}

function patched(before: JsonValue | undefined, value: JsonValue): JsonValue {
  if (!isJsonObject(value)) return value;
  return mergePatch(isJsonObject(before) ? before : jsonObject([]), value);
}
