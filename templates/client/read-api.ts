import { type ListApi, listApi } from "./list-api.js";
import type { ResourceObject } from "./objects.js";
import type { Collection } from "./resource.js";
import type { Transport } from "./transport.js";
import { type WatchApi, watchApi } from "./watch-api.js";

/** What can be read of a collection, or of all its namespaces. */
export interface ReadApi<T extends ResourceObject> extends ListApi<T>, WatchApi<T> {}

export function readApi<T extends ResourceObject>(
  transport: Transport,
  collection: Collection,
): ReadApi<T> {
  return { ...listApi<T>(transport, collection), ...watchApi<T>(transport, collection) };
}
