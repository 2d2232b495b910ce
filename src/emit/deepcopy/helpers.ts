import { ownValue } from "../helpers.js";

/** Functions that a generated file brings along where its code names them. */
export const helpers = {
  ownValue,
  copyItems: `
/** Copies a list and each item in it. */
function copyItems<T>(list: readonly T[], copyItem: (item: NonNullable<T>) => T): T[] {
  return list.map((item) => (item ? copyItem(item) : item));
}`,
  copyValues: `
/** Copies a map and each value in it. */
function copyValues<T>(
  map: { readonly [key: string]: T },
  copyValue: (value: NonNullable<T>) => T,
): { [key: string]: T } {
  const copy = { ...map };
  for (const key in copy) {
    const value = copy[key];
    if (value) copy[key] = copyValue(value);
  }
  return copy;
}`,
  copyUnknown: `
/** Copies what \`copy\` still shares with \`original\`: the fields that its type does not know. */
function copyUnknown<T extends object>(copy: T, original: T): T {
  for (const name in copy) {
    const value = copy[name];
    if (typeof value === "object" && value === original[name]) copy[name] = copyJson(value);
  }
  return copy;
}`,
  copyJson: `
/** Copies any value of JSON and everything in it. */
function copyJson<T>(value: T): T {
  if (typeof value !== "object" || value === null) return value;
  // What is made has the shape of what was given.
  if (Array.isArray(value)) return value.map(copyJson) as T;
  const copy = { ...value };
  for (const name in copy) copy[name] = copyJson(copy[name]);
  return copy;
}`,
} as const satisfies Readonly<Record<string, string>>;

export type HelperName = keyof typeof helpers;
