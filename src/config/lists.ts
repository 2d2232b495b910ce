import type { Path } from "./yaml-positions.js";

/** A value of the configuration, and the way to it. */
export interface Located<T> {
  readonly value: T;
  readonly path: Path;
}

/** The entries of a key that holds one value or a list of them, each with its path. */
export function listOf<T>(value: T | readonly T[], path: Path): readonly Located<T>[] {
  if (!isList(value)) return [{ value, path }];
  return value.map((item, index) => ({ value: item, path: [...path, index] }));
}

function isList<T>(value: T | readonly T[]): value is readonly T[] {
  return Array.isArray(value);
}
