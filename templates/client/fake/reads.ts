import { fieldRequirements, labelMatcher } from "../selectors.js";
import type { Query, WatchRequest } from "../transport.js";
import { copyOf, type JsonObject } from "./json.js";
import { metadataOf, valueAt, withMetadata } from "./metadata.js";
import { badRequest, expired } from "./refusals.js";
import { storedCollection, type Target } from "./resource.js";
import type { Change, Store } from "./store.js";

type Matcher = (object: JsonObject) => boolean;

/** What a request selects of a collection. */
export function matcher(target: Target, query: Query): Matcher {
  const labels = labelsOf(query);
  const fields = fieldsOf(target, query);
  return (object) => {
    const metadata = metadataOf(object);
    return (
      (target.namespace === undefined || metadata.namespace === target.namespace) &&
      labels(metadata.labels ?? {}) &&
      fields(object)
    );
  };
}

function labelsOf({ labelSelector }: Query): ReturnType<typeof labelMatcher> {
  return asked(() => labelMatcher(String(labelSelector ?? "")));
}

/** @throws ApiError when objects of the kind cannot be selected by the field */
function fieldsOf({ resource }: Target, { fieldSelector }: Query): Matcher {
  const requirements = asked(() => fieldRequirements(String(fieldSelector ?? "")));
  const known = ["metadata.name", "metadata.namespace", ...(resource.selectableFields ?? [])];
  const unknown = requirements.find(({ path }) => !known.includes(path));
  if (unknown !== undefined) throw badRequest(`field label not supported: ${unknown.path}`);
  return (object) =>
    requirements.every(
      ({ path, value, isEqual }) => (String(valueAt(object, path) ?? "") === value) === isEqual,
    );
}

/** A selector that is none is the fault of the request. */
function asked<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof TypeError ? badRequest(error.message) : error;
  }
}

/** Where the next page begins, and of which version the first one was. */
interface Token {
  readonly version: number;
  readonly after: string;
}

/** One page of a collection, or all of it. */
export function list(store: Store, target: Target, query: Query): JsonObject {
  const token = readToken(query);
  if (token !== undefined && store.changesAfter(token.version) === undefined) throw expired();
  const version = token?.version ?? store.version();
  const matches = matcher(target, query);
  const found = store
    .list(storedCollection(target.resource))
    .filter(([key, object]) => matches(object) && (token === undefined || key > token.after));
  const { limit: wanted = 0 } = query;
  const limit = Number(wanted);
  const page = limit > 0 ? found.slice(0, limit) : found;
  const left = found.length - page.length;
  const after = page.at(-1)?.[0] ?? "";
  const next: JsonObject =
    left === 0 ? {} : { continue: writeToken({ version, after }), remainingItemCount: left };
  return copyOf({
    ...listType(target),
    metadata: { resourceVersion: String(version), ...next },
    items: page.map(([, object]) => object),
  });
}

export function listType({ resource }: Target): JsonObject {
  const { group, version, kind } = resource.definition;
  return { apiVersion: `${group}/${version}`, kind: `${kind}List` };
}

function writeToken(token: Token): string {
  return btoa(encodeURIComponent(JSON.stringify(token)));
}

function readToken({ continue: text }: Query): Token | undefined {
  if (text === undefined) return undefined;
  // Written by the function above, and given back by the client.
  return JSON.parse(decodeURIComponent(atob(String(text)))) as Token;
}

/**
 * Tells of every change behind a version, and of what comes then.
 *
 * @returns ends the watch
 * @throws ExpiredError when the version is forgotten
 */
export function watch(store: Store, target: Target, { query, onEvent }: WatchRequest): () => void {
  const matches = matcher(target, query);
  const collection = storedCollection(target.resource);
  let isOpen = true;
  const tell = (change: Change) => {
    if (change.collection !== collection) return;
    const event = eventOf(change, matches);
    // As over a network, nobody is told while the change is still being made.
    if (event !== undefined)
      queueMicrotask(() => isOpen && onEvent(event.type, copyOf(event.object)));
  };
  const { resourceVersion = store.version() } = query;
  const missed = store.changesAfter(Number(resourceVersion));
  if (missed === undefined) throw expired();
  for (const change of missed) tell(change);
  const unsubscribe = store.subscribe(tell);
  return () => {
    isOpen = false;
    unsubscribe();
  };
}

/** For a watch, what its selector does not match is not there. */
function eventOf(
  { version, object, previous }: Change,
  matches: Matcher,
): { type: "ADDED" | "MODIFIED" | "DELETED"; object: JsonObject } | undefined {
  const isNow = object !== undefined && matches(object);
  const wasBefore = previous !== undefined && matches(previous);
  if (isNow) return { type: wasBefore ? "MODIFIED" : "ADDED", object };
  if (!wasBefore) return undefined;
  return {
    type: "DELETED",
    object: withMetadata(object ?? previous, { resourceVersion: String(version) }),
  };
}
