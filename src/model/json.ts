/**
 * A number that `number` would not give back as it was written: `1.0`, `9223372036854775807`, `1e3`.
 *
 * Bounds of `int64` lie beyond 2^53, and `minimum: 0.0` is another text than `minimum: 0`.
 */
export class NumberText {
  constructor(readonly text: string) {}
}

export type NumberValue = number | NumberText;

/** An object of JSON. Made without a prototype, so that `__proto__` is a key like any other. */
export interface JsonObject {
  readonly [key: string]: JsonValue;
}

/** Any value that JSON can carry, numbers with their exact text. */
export type JsonValue = null | boolean | string | NumberValue | readonly JsonValue[] | JsonObject;

/** The number that `text` stands for, as `number` where that prints as the same text. */
export function numberValue(text: string): NumberValue {
  const value = Number(text);
  return String(value) === text ? value : new NumberText(text);
}

export function isJsonObject(value: JsonValue | undefined): value is JsonObject {
  return (
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof NumberText)
  );
}

/** An object of JSON with the given entries; later entries win. Entries without a value are left out. */
export function jsonObject(
  entries: Iterable<readonly [string, JsonValue | undefined]>,
): Record<string, JsonValue> {
  const object: Record<string, JsonValue> = Object.create(null);
  for (const [key, value] of entries) {
    if (value !== undefined) object[key] = value;
  }
  return object;
}

/** Whether two values are the same document: key order aside, numbers by their text. */
export function equalJson(a: JsonValue, b: JsonValue): boolean {
  if (a === b) return true;
  if (a instanceof NumberText || b instanceof NumberText) {
    return isNumber(a) && isNumber(b) && numberText(a) === numberText(b);
  }
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, index) => equalJson(item, b[index]));
  }
  if (!isJsonObject(a) || !isJsonObject(b)) return false;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every((key) => {
    const left = a[key];
    const right = b[key];
    return left !== undefined && right !== undefined && equalJson(left, right);
  });
}

/** The text that a number is printed with. */
export function numberText(value: NumberValue): string {
  return value instanceof NumberText ? value.text : String(value);
}

function isNumber(value: JsonValue): value is NumberValue {
  return typeof value === "number" || value instanceof NumberText;
}
