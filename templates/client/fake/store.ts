import type { JsonObject } from "./json.js";

/** A change of an object, under the version that it made. */
export interface Change {
  readonly version: number;
  readonly collection: string;
  readonly object: JsonObject | undefined;
  readonly previous: JsonObject | undefined;
}

/** Objects by their collections and keys, and how they came to be what they are. */
export interface Store {
  /** The version of the last change. */
  version(): number;
  get(collection: string, key: string): JsonObject | undefined;
  /** In the order of the keys. */
  list(collection: string): readonly (readonly [string, JsonObject])[];
  /** @param make gives the object that is kept under a new version */
  put(collection: string, key: string, make: (version: string) => JsonObject): JsonObject;
  remove(collection: string, key: string): JsonObject | undefined;
  /** The changes since a version; `undefined` where they are forgotten. */
  changesAfter(version: number): readonly Change[] | undefined;
  /** Forgets all changes up to now. */
  forget(): void;
  /** @returns ends the subscription */
  subscribe(listener: (change: Change) => void): () => void;
}

export function createStore(): Store {
  const collections = new Map<string, Map<string, JsonObject>>();
  const listeners = new Set<(change: Change) => void>();
  let changes: Change[] = [];
  let version = 0;
  let forgotten = 0;

  const objectsOf = (collection: string) => {
    const objects = collections.get(collection) ?? new Map<string, JsonObject>();
    collections.set(collection, objects);
    return objects;
  };
  const tell = (change: Change) => {
    changes.push(change);
    for (const listener of [...listeners]) listener(change);
  };

  return {
    version: () => version,
    get: (collection, key) => objectsOf(collection).get(key),
    list: (collection) => [...objectsOf(collection)].sort(([a], [b]) => (a < b ? -1 : 1)),
    put(collection, key, make) {
      version += 1;
      const objects = objectsOf(collection);
      const previous = objects.get(key);
      const object = make(String(version));
      objects.set(key, object);
      tell({ version, collection, object, previous });
      return object;
    },
    remove(collection, key) {
      const objects = objectsOf(collection);
      const previous = objects.get(key);
      if (previous === undefined) return undefined;
      version += 1;
      objects.delete(key);
      tell({ version, collection, object: undefined, previous });
      return previous;
    },
    changesAfter: (since) =>
      since < forgotten ? undefined : changes.filter((change) => change.version > since),
    forget() {
      forgotten = version;
      changes = [];
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
