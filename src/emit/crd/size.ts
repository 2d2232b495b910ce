import { isJsonObject, type JsonValue, NumberText } from "../../model/json.js";

/**
 * The largest annotation that Kubernetes takes, in bytes, all annotations of an object together.
 * Client-side `kubectl apply` stores the whole object, as compact JSON, in one.
 *
 * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/annotations/
 */
export const annotationLimit = 262_144;

/** The bytes of a document as compact JSON in UTF-8. Subtrees that occur several times are measured once. */
export function compactSize(document: JsonValue): number {
  const known = new Map<JsonValue, number>();

  function size(value: JsonValue): number {
    if (value instanceof NumberText) return value.text.length;
    if (typeof value === "string") return Buffer.byteLength(JSON.stringify(value));
    if (value === null || typeof value !== "object") return String(value).length;
    const measured = known.get(value) ?? contents(value);
    known.set(value, measured);
    return measured;
  }

  function contents(value: JsonValue): number {
    if (isJsonObject(value)) {
      const entries = Object.entries(value).map(([key, child]) => size(key) + 1 + size(child));
      return brackets(entries);
    }
    return brackets(Array.isArray(value) ? value.map(size) : []);
  }

  return size(document);
}

/** Two brackets, and a comma between every two items. */
function brackets(items: readonly number[]): number {
  return 2 + Math.max(0, items.length - 1) + items.reduce((sum, item) => sum + item, 0);
}
