import type { JsonPatchOperation } from "../patch.js";
import type { ApiRequest, Transport } from "../transport.js";
import { copyOf, isObject, type Json, type JsonObject } from "./json.js";
import { metadataOf, now, withMetadata } from "./metadata.js";
import { jsonPatched, mergePatched } from "./patches.js";
import { list, listType, matcher, watch } from "./reads.js";
import { badRequest, otherObject, unprocessable } from "./refusals.js";
import {
  type FakeResource,
  storedCollection,
  storedKey,
  type Target,
  targetOf,
} from "./resource.js";
import { scaled, scaleOf } from "./scale.js";
import { createStore, type Store } from "./store.js";
import { apply, create, liveObject, patch, replace, type Write } from "./writes.js";

/** An API server in memory, for tests of code that uses a client. */
export interface Fake {
  /** For the clients: it behaves as that of `connect` does. */
  readonly transport: Transport;
  /**
   * Calls a function before every request and every watch. What it throws is what the client gets: an
   * `apiError` for a refusal, a `ConnectionError` for a failure.
   *
   * @returns calls it no more
   */
  intercept(before: (request: Pick<ApiRequest, "path"> & Partial<ApiRequest>) => void): () => void;
  /** Ends all watches, as a server does that is started anew. */
  interrupt(): void;
  /** Forgets all changes: watches and pages that go on from an earlier version are told so (410). */
  forget(): void;
}

/** @param resources of the kinds, which stand in the file `fake.ts` of each API version */
export function createFake(...resources: readonly (readonly FakeResource[])[]): Fake {
  const known = resources.flat();
  const store = createStore();
  const interceptors = new Set<Parameters<Fake["intercept"]>[0]>();
  const endings = new Set<() => void>();

  async function send(request: ApiRequest): Promise<unknown> {
    request.signal?.throwIfAborted();
    for (const before of interceptors) before(request);
    const body = request.body === undefined ? null : copyOf(request.body as Json);
    return copyOf(answer(store, targetOf(request.path, known), { ...request, body }));
  }

  return {
    transport: {
      send,
      async watch(request) {
        for (const before of interceptors) before(request);
        if (request.signal.aborted) return;
        const stop = watch(store, targetOf(request.path, known), request);
        await new Promise<void>((resolve) => {
          endings.add(resolve);
          request.signal.addEventListener("abort", () => resolve(), { once: true });
        });
        stop();
      },
    },
    intercept(before) {
      interceptors.add(before);
      return () => interceptors.delete(before);
    },
    interrupt() {
      for (const end of endings) end();
      endings.clear();
    },
    forget: () => store.forget(),
  };
}

interface Sent extends ApiRequest {
  readonly body: Json;
}

function answer(store: Store, target: Target, sent: Sent): JsonObject {
  const { method, query = {} } = sent;
  const { fieldManager = "fake", dryRun, force } = query;
  const write: Write = {
    store,
    target,
    fieldManager: String(fieldManager),
    isDryRun: dryRun === "All" || isDryDeletion(sent.body),
  };
  const body = isObject(sent.body) ? sent.body : {};
  if (target.name === undefined) {
    switch (method) {
      case "GET":
        return list(store, target, query);
      case "POST":
        return create(write, body);
      case "DELETE":
        return removeAll(write, sent);
      default:
        throw badRequest(`no ${method} of a collection`);
    }
  }
  if (target.subresource === "scale") return answerScale(write, sent);
  switch (method) {
    case "GET":
      return liveObject(write);
    case "PUT":
      return replace(write, body);
    case "PATCH":
      return sent.contentType === "application/apply-patch+yaml"
        ? apply(write, body, force === true)
        : patch(write, (live) => patched(live, sent));
    case "DELETE":
      return remove(write, body);
    case "POST":
      throw badRequest("no POST of an object");
  }
}

function isDryDeletion(body: Json): boolean {
  const { kind, dryRun } = isObject(body) ? body : {};
  return kind === "DeleteOptions" && dryRun !== undefined;
}

/** @throws InvalidError when a step of a JSON patch leads nowhere, or a test fails */
function patched(value: JsonObject, { contentType, body }: Sent): Json {
  if (contentType === "application/merge-patch+json") return mergePatched(value, body);
  try {
    // The client sends nothing else with this content type.
    return jsonPatched(value, body as unknown as readonly JsonPatchOperation[]);
  } catch (error) {
    throw unprocessable(error instanceof Error ? error.message : String(error));
  }
}

function answerScale(write: Write, sent: Sent): JsonObject {
  const paths = write.target.resource.scale;
  if (paths === undefined) throw badRequest("the kind has no scale");
  const change = (live: JsonObject): JsonObject => {
    switch (sent.method) {
      case "PUT":
        return scaled(live, sent.body, paths);
      case "PATCH":
        return scaled(live, patched(scaleOf(live, paths), sent), paths);
      default:
        throw badRequest(`no ${sent.method} of a scale`);
    }
  };
  if (sent.method === "GET") return scaleOf(liveObject(write), paths);
  // What is changed is the object itself.
  return scaleOf(patch(write, change), paths);
}

/** The object while its finalizers keep it, else a `Status`. */
function remove(write: Write, { preconditions }: JsonObject): JsonObject {
  const { store, target, isDryRun } = write;
  const live = liveObject(write);
  const metadata = metadataOf(live);
  const wanted = isObject(preconditions) ? preconditions : {};
  for (const field of ["uid", "resourceVersion"] as const) {
    if (wanted[field] !== undefined && wanted[field] !== metadata[field])
      throw otherObject(target, field);
  }
  const collection = storedCollection(target.resource);
  if ((metadata.finalizers ?? []).length > 0) {
    if (metadata.deletionTimestamp !== undefined) return live;
    const dying = {
      deletionTimestamp: now(),
      deletionGracePeriodSeconds: 0,
      generation: (metadata.generation ?? 1) + 1,
    };
    if (isDryRun) return withMetadata(live, dying);
    return store.put(collection, storedKey(target), (resourceVersion) =>
      withMetadata(live, { ...dying, resourceVersion }),
    );
  }
  if (!isDryRun) store.remove(collection, storedKey(target));
  return { apiVersion: "v1", kind: "Status", status: "Success" };
}

function removeAll(write: Write, { query = {}, body }: Sent): JsonObject {
  const { store, target } = write;
  const matches = matcher(target, query);
  const found = store
    .list(storedCollection(target.resource))
    .filter(([, object]) => matches(object));
  for (const [, object] of found) {
    const { name } = metadataOf(object);
    remove({ ...write, target: { ...target, name } }, isObject(body) ? body : {});
  }
  const items = found.map(([, object]) => object);
  return { ...listType(target), metadata: { resourceVersion: String(store.version()) }, items };
}
