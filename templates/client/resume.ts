import { apiError, ExpiredError, isStatus } from "./errors.js";
import type { ResourceObject } from "./objects.js";
import type { EventType, Query, Transport } from "./transport.js";
import { waitAfter } from "./wait.js";

export interface ResumedWatch {
  readonly path: string;
  readonly query: Query;
  /** The version that is known: the watch tells of everything after it. */
  readonly resourceVersion: string;
  readonly onEvent: (type: EventType, object: ResourceObject) => void;
  /** Is told of every failure after which the watch goes on. */
  readonly onError: (error: unknown) => void;
  readonly signal: AbortSignal;
}

/** The server ends each watch after so many seconds at least, and up to twice as many. */
const shortestWatch = 300;

/**
 * Watches until the signal is given: every time the connection ends, it goes on behind the last change,
 * so that none is missed or told twice.
 *
 * @throws ExpiredError when the server has forgotten that version, and only a new list helps
 */
export async function resumeWatch(transport: Transport, watch: ResumedWatch): Promise<void> {
  const { path, signal } = watch;
  let { resourceVersion } = watch;
  let failures = 0;
  while (!signal.aborted) {
    let failure: unknown;
    const onEvent = (type: EventType, object: unknown) => {
      if (type === "ERROR") {
        failure = apiError(isStatus(object) ? (object.code ?? 500) : 500, object);
        return;
      }
      // Every other event has an object of the collection, or a bookmark in the form of one.
      const changed = object as ResourceObject;
      resourceVersion = changed.metadata?.resourceVersion ?? resourceVersion;
      failures = 0;
      watch.onEvent(type, changed);
    };
    const timeoutSeconds = Math.round(shortestWatch * (1 + Math.random()));
    const query = {
      ...watch.query,
      resourceVersion,
      allowWatchBookmarks: true,
      timeoutSeconds,
    };
    const opened = Date.now();
    await transport.watch({ path, query, onEvent, signal }).catch((error: unknown) => {
      failure = error;
    });
    if (signal.aborted) return;
    if (failure instanceof ExpiredError) throw failure;
    if (failure !== undefined) watch.onError(failure);
    // One that ends as soon as it is open is a failure too.
    if (failure !== undefined || Date.now() - opened < 1000) {
      failures += 1;
      await waitAfter(failures, failure, signal);
    }
  }
}
