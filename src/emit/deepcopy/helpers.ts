/** Functions that a generated file brings along where its code names them. */
export const helpers = {
  copyItems: `
/** Copies a list and each item in it. */
function copyItems<T>(list: readonly T[], copyItem: (item: NonNullable<T>) => T): T[] {
  if (!Array.isArray(list)) return copyJson(list) as T[];
  return list.map((item) => (item ? copyItem(item) : item));
}`,
  copyValues: `
/** Copies a map and each value in it. */
function copyValues<T>(
  map: { readonly [key: string]: T },
  copyValue: (value: NonNullable<T>) => T,
): { [key: string]: T } {
  if (!isObject(map)) return copyJson(map);
  const copy = { ...map };
  for (const key in copy) {
    const value = copy[key];
    if (value) copy[key] = copyValue(value);
  }
  return copy;
}`,
  isObject: `
/** Whether the value is what its type says: another release of a server may send a list or a text. */
function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}`,
  holdsObject: `
/** Whether there is an object or a list in the field, and not a plain value. */
function holdsObject(object: { readonly [name: string]: unknown }, name: string): boolean {
  return typeof object[name] === "object";
}`,
  copyField: `
/** Puts a copy of what a field holds in its place, whatever that is. */
function copyField(object: { [name: string]: unknown }, name: string): void {
  object[name] = copyJson(object[name]);
}`,
  copyFields: `
/** Puts a copy into each field that holds an object or a list, and returns the object. */
function copyFields<T extends { [name: string]: unknown }>(object: T): T {
  for (const name in object) {
    if (holdsObject(object, name)) copyField(object, name);
  }
  return object;
}`,
  copyJson: `
/** Copies any value of JSON and everything in it. */
function copyJson<T>(value: T): T {
  if (typeof value !== "object" || value === null) return value;
  // What is made has the shape of what was given.
  if (Array.isArray(value)) return value.map(copyJson) as T;
  // Some clients make a Date of a time, which is a text in JSON.
  if (value instanceof Date) return new Date(value) as T;
  const copy = { ...value };
  for (const name in copy) {
    const field = copy[name];
    if (typeof field === "object") copy[name] = copyJson(field);
  }
  return copy;
}`,
} as const satisfies Readonly<Record<string, string>>;

export type HelperName = keyof typeof helpers;
