/** For each index, the values by which it finds an object. */
export type Indexes<T, Index extends string> = Readonly<
  Record<Index, (object: T) => readonly string[]>
>;

export interface IndexedObjects<T, Index extends string> {
  add(object: T): void;
  /** @param object the very one that was added */
  remove(object: T): void;
  find(index: Index, value: string): readonly T[];
}

export function createIndexes<T, Index extends string>(
  functions: Indexes<T, Index> | undefined,
): IndexedObjects<T, Index> {
  const indexes = Object.entries<(object: T) => readonly string[]>(functions ?? {}).map(
    ([name, valuesOf]) => ({ name, valuesOf, found: new Map<string, Set<T>>() }),
  );
  return {
    add(object) {
      for (const { valuesOf, found } of indexes) {
        for (const value of valuesOf(object)) {
          found.set(value, (found.get(value) ?? new Set()).add(object));
        }
      }
    },
    remove(object) {
      for (const { valuesOf, found } of indexes) {
        for (const value of valuesOf(object)) {
          const objects = found.get(value);
          objects?.delete(object);
          if (objects?.size === 0) found.delete(value);
        }
      }
    },
    find: (index, value) => [
      ...(indexes.find(({ name }) => name === index)?.found.get(value) ?? []),
    ],
  };
}
