import { type Changes, follow } from "./follow.js";
import { createIndexes, type Indexes } from "./indexes.js";
import type { ResourceObject, Stored } from "./objects.js";
import type { Selector, SelectorOptions } from "./options.js";
import type { Collection } from "./resource.js";
import { labelMatcher } from "./selectors.js";
import type { Transport } from "./transport.js";

export interface InformerOptions<T, Index extends string> extends SelectorOptions {
  /** Functions that say by which values `lister.byIndex` finds an object. */
  readonly indexes?: Indexes<T, Index> | undefined;
  /** Is told of every failure; whatever failed is tried again. */
  readonly onError?: ((error: unknown) => void) | undefined;
}

/** What is done when objects change. A handler that throws is a fault, and an uncaught exception. */
export interface Handlers<T> {
  onAdd?(object: T): void;
  /** @param previous the object as it was before */
  onUpdate?(object: T, previous: T): void;
  /** @param object as it was last seen */
  onDelete?(object: T): void;
}

/** Keeps up with all objects of a collection, from `start` to `stop`. */
export interface Informer<T, Index extends string> {
  /** What is known; empty before `start` has ended. */
  readonly lister: Lister<T, Index>;
  /**
   * Adds handlers, which are told of the objects that are known already, and of every later change. An
   * object of the same name with another `uid` is the end of one and the beginning of another.
   *
   * @returns removes the handlers
   */
  handle(handlers: Handlers<T>): () => void;
  /**
   * Reads everything, and then follows the changes. Ends when the lister knows all objects. A failure
   * is tried again until it succeeds or `stop` is called, which is then thrown as an `AbortError`.
   */
  start(): Promise<void>;
  /** Ends all work for good. No handler is called any more; the lister keeps what it knows. */
  stop(): void;
}

/** Reads what an informer knows. The objects are shared: copy one before you change it. */
export interface Lister<T, Index extends string> {
  /** @param namespace of an informer of all namespaces, that of the object */
  get(name: string, namespace?: string): T | undefined;
  list(options?: { namespace?: string; labelSelector?: Selector }): readonly T[];
  /** The objects for which the index has the value. */
  byIndex(index: Index, value: string): readonly T[];
}

export function createInformer<T extends ResourceObject, Index extends string = never>(
  transport: Transport,
  collection: Collection,
  { indexes, onError = () => {}, ...selectors }: InformerOptions<Stored<T>, Index> = {},
): Informer<Stored<T>, Index> {
  const stopped = new AbortController();
  const all = new Set<Handlers<Stored<T>>>();
  const index = createIndexes(indexes);
  const call = (work: (handlers: Handlers<Stored<T>>) => void) => {
    for (const handlers of all) guarded(() => work(handlers));
  };
  const changes: Changes<Stored<T>> = {
    onAdd(object) {
      index.add(object);
      call((handlers) => handlers.onAdd?.(object));
    },
    onUpdate(object, previous) {
      index.remove(previous);
      index.add(object);
      call((handlers) => handlers.onUpdate?.(object, previous));
    },
    onDelete(object, previous) {
      index.remove(previous);
      call((handlers) => handlers.onDelete?.(object));
    },
    onError,
  };
  const followed = follow<T>(transport, collection, selectors, changes, stopped.signal);
  let started: Promise<void> | undefined;

  const lister: Lister<Stored<T>, Index> = {
    get: (name, namespace = collection.namespace) => followed.get(name, namespace),
    list({ namespace, labelSelector } = {}) {
      const objects = followed.list(namespace);
      if (labelSelector === undefined) return objects;
      const fits = labelMatcher(labelSelector);
      return objects.filter(({ metadata }) => fits(metadata.labels ?? {}));
    },
    byIndex: index.find,
  };

  return {
    lister,
    handle(handlers) {
      for (const object of followed.list(undefined)) guarded(() => handlers.onAdd?.(object));
      all.add(handlers);
      return () => all.delete(handlers);
    },
    async start() {
      started ??= followed.start();
      await started;
    },
    stop: () => stopped.abort(),
  };
}

/** A fault of one handler is no business of the others. */
function guarded(work: () => void): void {
  try {
    work();
  } catch (error) {
    queueMicrotask(() => {
      throw error;
    });
  }
}
