/** A value as JSON carries it. */
export type Json = null | boolean | number | string | Json[] | JsonObject;

export interface JsonObject {
  [key: string]: Json;
}

/** A copy that shares nothing, without what JSON leaves out. */
export function copyOf<T>(value: T): T {
  // What is sent and kept is JSON, which this gives back as it was.
  return JSON.parse(JSON.stringify(value)) as T;
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The object's own: every object seems to have a `toString`. */
export function ownValue(object: JsonObject, name: string): Json | undefined {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

/** Whether two values are the same, whatever the order of their keys. */
export function isEqual(a: Json | undefined, b: Json | undefined): boolean {
  return canonical(a) === canonical(b);
}

/** The same text for equal values. */
export function canonical(value: Json | undefined): string {
  return (
    JSON.stringify(value, (_, each: Json) =>
      isObject(each)
        ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
        : each,
    ) ?? ""
  );
}
