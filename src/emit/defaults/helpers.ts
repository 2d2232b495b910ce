import { ownValue } from "../helpers.js";

/** Functions and types that a generated file brings along where its code names them. */
export const helpers = {
  ownValue,
  FieldsOf: `
/** Every field that \`T\` or, in a union, any member of it has, open for writing. */
type FieldsOf<T> = {
  [K in T extends unknown ? keyof T : never]?: T extends unknown
    ? K extends keyof T
      ? T[K]
      : never
    : never;
};`,
  fieldsOf: `
/** The object as one that has every field that its type or, in a union, any member of it has. */
function fieldsOf<T extends object>(object: T): FieldsOf<T> {
  return object;
}`,
  fieldOf: `
/** A field that perhaps only some members of a union have. */
function fieldOf<T extends object, K extends keyof FieldsOf<T>>(
  object: T | null | undefined,
  name: K,
): FieldsOf<T>[K] | undefined {
  const fields: FieldsOf<T> | null | undefined = object;
  return fields?.[name];
}`,
  append: `
/** Appends an item to a list, also to one that is \`readonly\` in its type. */
function append<T>(list: readonly T[], item: T): void {
  (list as T[]).push(item);
}`,
  removeNulls: `
/** Removes those of the named properties that are \`null\`. */
function removeNulls<T extends object>(object: T, ...names: readonly (keyof T)[]): void {
  for (const name of names) {
    if (object[name] === null) delete object[name];
  }
}`,
  removeNullValues: `
/** Removes the entries that have no value. */
function removeNullValues(map: { [key: string]: unknown }): void {
  for (const key of Object.keys(map)) {
    if ((map[key] ?? null) === null) delete map[key];
  }
}`,
  replaceNulls: `
/** Puts a new value in the place of each that is missing among the items or values. */
function replaceNulls(values: object, make: () => unknown): void {
  for (const [key, value] of Object.entries(values)) {
    if ((value ?? null) === null) Object.assign(values, { [key]: make() });
  }
}`,
  renameKey: `
/** Gives every entry whose key differs from \`key\` in upper and lower case only that key. */
function renameKey<T>(map: { [key: string]: T }, key: string, alike: RegExp): void {
  for (const [other, value] of Object.entries(map)) {
    if (other === key || value === undefined || !alike.test(other)) continue;
    delete map[other];
    map[key] = value;
  }
}`,
  copyOf: `
/** A copy of a value of JSON that shares nothing with it. */
function copyOf<T>(value: T): T {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(copyOf) as T;
  const entries = Object.entries(value).map(([key, each]) => [key, copyOf(each)]);
  return Object.fromEntries(entries) as T;
}`,
  setOwnValue: `
/** Sets the object's own property, whatever it inherits under that name. */
function setOwnValue<T extends object, K extends keyof T>(object: T, name: K, value: T[K]): void {
  Object.defineProperty(object, name, {
    value,
    configurable: true,
    enumerable: true,
    writable: true,
  });
}`,
} as const satisfies Readonly<Record<string, string>>;

export type HelperName = keyof typeof helpers;
