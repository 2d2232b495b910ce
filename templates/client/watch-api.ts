import { ApiError, isTransient } from "./errors.js";
import { type Changes, follow } from "./follow.js";
import { createInformer, type Informer, type InformerOptions } from "./informer.js";
import type { ObjectList, ResourceObject, Stored } from "./objects.js";
import type { CallOptions, SelectorOptions } from "./options.js";
import { createQueue } from "./queue.js";
import type { Collection } from "./resource.js";
import type { Transport } from "./transport.js";

/** A change of an object; a deleted one is as it was last seen. */
export interface WatchEvent<T> {
  readonly type: "ADDED" | "MODIFIED" | "DELETED";
  readonly object: T;
}

export interface WatchOptions<T> extends CallOptions, SelectorOptions {
  /** What is known already: only what changed since then is told. */
  readonly from?: ObjectList<T> | undefined;
  /** Is told of every failure after which the watch goes on. */
  readonly onError?: ((error: unknown) => void) | undefined;
}

/** How a collection can be followed. */
export interface WatchApi<T extends ResourceObject> {
  /**
   * Tells of every object that there is, and then of every change, until the loop is left or the signal
   * is given. It goes on after restarts of the server, after failures of the connection, and where the
   * server has forgotten the last version that was told (410): no change is told twice. Of changes that
   * happened while nobody could look, only the last of each object is told.
   *
   * @throws ApiError when the server refuses the first list for a reason that will not pass, such as
   * `Forbidden`; later on, a server that has just been started may refuse anything for a while
   */
  watch(options?: WatchOptions<Stored<T>>): AsyncGenerator<WatchEvent<Stored<T>>, void>;
  /** Keeps all objects at hand: to be read without a request, with handlers for what changes. */
  informer<Index extends string = never>(
    options?: InformerOptions<Stored<T>, Index>,
  ): Informer<Stored<T>, Index>;
}

export function watchApi<T extends ResourceObject>(
  transport: Transport,
  collection: Collection,
): WatchApi<T> {
  async function* watch(
    options: WatchOptions<Stored<T>> = {},
  ): AsyncGenerator<WatchEvent<Stored<T>>, void> {
    const queue = createQueue<WatchEvent<Stored<T>>>();
    const stop = new AbortController();
    const end = () => queue.end();
    options.signal?.addEventListener("abort", end, { once: true });
    if (options.signal?.aborted === true) end();
    const changes: Changes<Stored<T>> = {
      onAdd: (object) => queue.put({ type: "ADDED", object }),
      onUpdate: (object) => queue.put({ type: "MODIFIED", object }),
      onDelete: (object) => queue.put({ type: "DELETED", object }),
      onError(error) {
        if (!isStarted && isLasting(error)) queue.end(error);
        else options.onError?.(error);
      },
    };
    let isStarted = false;
    try {
      follow<T>(transport, collection, options, changes, stop.signal)
        .start()
        .then(
          () => {
            isStarted = true;
          },
          (error: unknown) => queue.end(error),
        );
      yield* queue;
    } finally {
      options.signal?.removeEventListener("abort", end);
      stop.abort();
    }
  }

  return {
    watch,
    informer: (options) => createInformer(transport, collection, options),
  };
}

/** A version that is too old, and what passes by itself, are no reason to give up. */
function isLasting(error: unknown): boolean {
  return error instanceof ApiError && error.code !== 410 && !isTransient(error);
}
