import { KubeConfig, type KubernetesObject, ListWatch, Watch } from "@kubernetes/client-node";
import { listApi } from "./list-api.js";
import type { ObjectList, ResourceObject, Stored } from "./objects.js";
import { type SelectorOptions, selectorQuery } from "./options.js";
import { type Collection, collectionPath } from "./resource.js";
import { resumeWatch } from "./resume.js";
import type { Query, Transport } from "./transport.js";
import { waitAfter } from "./wait.js";

/** What happens to the objects of a collection, in the order in which it happens. */
export interface Changes<T> {
  onAdd(object: T): void;
  onUpdate(object: T, previous: T): void;
  /**
   * @param object as it was when it was deleted
   * @param previous the object as it was told before
   */
  onDelete(object: T, previous: T): void;
  /** Something failed, and is tried again. */
  onError(error: unknown): void;
}

export interface FollowOptions<T> extends SelectorOptions {
  /** What is known already: only what changed since then is told. */
  readonly from?: ObjectList<T> | undefined;
}

/** A collection that is followed. */
export interface Followed<T> {
  get(name: string, namespace: string | undefined): T | undefined;
  list(namespace: string | undefined): readonly T[];
  /**
   * Lists everything, and then watches. Ends when everything is known.
   *
   * @throws the signal's reason when it is given before
   */
  start(): Promise<void>;
}

/**
 * Keeps up with a collection in a cache of client-node, whatever happens to the server and the connection
 * to it: an interrupted watch goes on where it was, and where the server has forgotten that place, a new
 * list is held against the cache.
 */
export function follow<T extends ResourceObject>(
  transport: Transport,
  collection: Collection,
  options: FollowOptions<Stored<T>>,
  changes: Changes<Stored<T>>,
  signal: AbortSignal,
): Followed<Stored<T>> {
  const { labelSelector, fieldSelector } = options;
  const { pages } = listApi<T>(transport, collection);
  const known = new Map<string, Stored<T>>();
  let first = options.from;

  async function list(): Promise<ObjectList<Stored<T>>> {
    for (let failures = 1; ; failures += 1) {
      try {
        return await whole(pages({ labelSelector, fieldSelector, signal }));
      } catch (error) {
        if (!signal.aborted) changes.onError(error);
        await waitAfter(failures, error, signal);
        signal.throwIfAborted();
      }
    }
  }

  function onSeen(object: Stored<T>): void {
    const key = keyOf(object);
    const previous = known.get(key);
    known.set(key, object);
    if (previous === undefined) {
      if (first === undefined) changes.onAdd(object);
    } else if (previous.metadata.uid === object.metadata.uid) {
      changes.onUpdate(object, previous);
    } else {
      // Another object of the same name: the old one was deleted while nobody looked.
      changes.onDelete(previous, previous);
      changes.onAdd(object);
    }
  }

  function onGone(object: Stored<T>): void {
    const key = keyOf(object);
    const previous = known.get(key) ?? object;
    known.delete(key);
    changes.onDelete(object, previous);
  }

  const watch = new FollowingWatch({
    transport,
    query: selectorQuery(options),
    // The first list has been taken in by then.
    onOpen: () => {
      first = undefined;
    },
    onError: changes.onError,
    signal,
  });
  // For client-node a timestamp is a Date, which its cache never looks at.
  const cache = new ListWatch(
    collectionPath(collection),
    watch,
    async () => (first ?? (await list())) as unknown as { items: KubernetesObject[] },
    false,
  );
  const own = (object: KubernetesObject) => object as unknown as Stored<T>;
  cache.on("add", (object) => onSeen(own(object)));
  cache.on("update", (object) => onSeen(own(object)));
  cache.on("delete", (object) => onGone(own(object)));
  signal.addEventListener("abort", () => void cache.stop(), { once: true });

  return {
    get: (name, namespace) => known.get(`${namespace ?? ""}/${name}`),
    list: (namespace) => cache.list(namespace).map(own),
    async start() {
      signal.throwIfAborted();
      await cache.start();
      signal.throwIfAborted();
    },
  };
}

interface FollowingOptions {
  readonly transport: Transport;
  readonly query: Query;
  readonly onOpen: () => void;
  readonly onError: (error: unknown) => void;
  readonly signal: AbortSignal;
}

/** The watch that client-node's cache is fed by: of all interruptions, it sees only the need of a new list. */
class FollowingWatch extends Watch {
  readonly #options: FollowingOptions;

  constructor(options: FollowingOptions) {
    super(new KubeConfig());
    this.#options = options;
  }

  override async watch(
    path: string,
    { resourceVersion }: Record<string, string | number | boolean | undefined>,
    callback: (type: string, object: unknown) => void,
    done: (error: unknown) => void,
  ): Promise<AbortController> {
    const { transport, query, onOpen, onError, signal } = this.#options;
    onOpen();
    resumeWatch(transport, {
      path,
      query,
      resourceVersion: String(resourceVersion),
      onEvent: callback,
      onError,
      signal,
    }).then(() => done(null), done);
    // The cache aborts what it gets here; the signal has done so already.
    return new AbortController();
  }
}

async function whole<T>(pages: AsyncIterable<ObjectList<T>>): Promise<ObjectList<T>> {
  let list: ObjectList<T> | undefined;
  for await (const page of pages) {
    list = { ...page, items: [...(list?.items ?? []), ...page.items] };
  }
  if (list === undefined) throw new Error("the API server gave no page");
  return list;
}

function keyOf({ metadata }: Stored<ResourceObject>): string {
  return `${metadata.namespace ?? ""}/${metadata.name}`;
}
