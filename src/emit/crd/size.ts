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
    if (typeof value === "string") return textSize(value);
    if (value === null || typeof value !== "object") return String(value).length;
    const measured = known.get(value) ?? contents(value);
    known.set(value, measured);
    return measured;
  }

  function contents(value: JsonValue): number {
    // Two brackets, and a comma between every two items.
    let [sum, items] = [2, 0];
    const add = (bytes: number) => {
      sum += items === 0 ? bytes : bytes + 1;
      items += 1;
    };
    if (isJsonObject(value)) {
      for (const key in value) {
        const child = value[key];
        if (child !== undefined) add(textSize(key) + 1 + size(child));
      }
    } else if (Array.isArray(value)) {
      for (const item of value) add(size(item));
    }
    return sum;
  }

  return size(document);
}

/** What JSON writes otherwise than it stands, or UTF-8 in more than one byte. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON escapes them.
const notPlain = /["\\\u0000-\u001f\u007f-\uffff]/;

/** Of a string with its quotes. Most are plain, and counting those needs no copy. */
function textSize(text: string): number {
  return notPlain.test(text) ? Buffer.byteLength(JSON.stringify(text)) : text.length + 2;
}
