import type { ManagedFields } from "../objects.js";
import { setDefaults } from "./defaults.js";
import { canonical, copyOf, isObject, type Json, type JsonObject } from "./json.js";
import { afterUpdate, applied, type ObjectSchema, type Writer } from "./managers.js";
import { checkedName, type Metadata, metadataOf, now, withMetadata } from "./metadata.js";
import { prune } from "./prune.js";
import {
  alreadyExists,
  badRequest,
  changedSince,
  invalid,
  notFound,
  otherObject,
  wrongField,
} from "./refusals.js";
import { storedCollection, storedKey, type Target } from "./resource.js";
import { createSchemas, type FieldSchema, metadataSchema } from "./schema.js";
import type { Store } from "./store.js";
import { violationsOf } from "./validate.js";

/** One change of an object that is asked for. */
export interface Write {
  readonly store: Store;
  readonly target: Target;
  readonly fieldManager: string;
  readonly isDryRun: boolean;
}

export function create(write: Write, sent: JsonObject): JsonObject {
  const { target } = write;
  const name = checkedName(target, sent);
  return save({ ...write, target: { ...target, name } }, undefined, sent, undefined);
}

/** @throws NotFoundError */
export function liveObject({ store, target }: Pick<Write, "store" | "target">): JsonObject {
  const live = store.get(storedCollection(target.resource), storedKey(target));
  if (live === undefined) throw notFound(target);
  return live;
}

/** Puts what was sent in the place of what is there. */
export function replace(write: Write, sent: JsonObject): JsonObject {
  const live = liveObject(write);
  const { resourceVersion } = metadataOf(sent);
  if (resourceVersion === undefined) {
    const { name = "" } = write.target;
    const causes = wrongField("metadata.resourceVersion", "must be specified for an update");
    throw invalid(write.target, name, causes);
  }
  return update(write, live, sent);
}

/** @param change gives the whole object as it is to be */
export function patch(write: Write, change: (live: JsonObject) => Json): JsonObject {
  const live = liveObject(write);
  const changed = change(copyOf(live));
  return update(write, live, isObject(changed) ? changed : {});
}

/** Makes the part of the field manager what was sent. */
export function apply(write: Write, sent: JsonObject, force: boolean): JsonObject {
  const { store, target } = write;
  const live = store.get(storedCollection(target.resource), storedKey(target));
  if (live === undefined && target.subresource !== undefined) throw notFound(target);
  if (metadataOf(sent).managedFields !== undefined)
    throw badRequest("metadata.managedFields must be nil");
  const configuration = copyOf(partFor(target, sent));
  const { schema, schemas } = objectSchema(target);
  prune(configuration, schema, schemas);
  const result = applied(live, configuration, writerOf(write), force, { schema, schemas });
  if (live === undefined) checkedName(target, sent);
  else checkVersion(target, live, metadataOf(sent));
  return save(write, live, result.object, result.managedFields);
}

function update(write: Write, live: JsonObject, sent: JsonObject): JsonObject {
  checkVersion(write.target, live, metadataOf(sent));
  return save(write, live, sent, undefined);
}

function checkVersion(target: Target, live: JsonObject, { uid, resourceVersion }: Metadata): void {
  const there = metadataOf(live);
  if (uid !== undefined && uid !== there.uid) throw otherObject(target, "uid");
  if (resourceVersion !== undefined && resourceVersion !== there.resourceVersion) {
    throw changedSince(target);
  }
}

/** What a path takes of what is sent: the status has its own, and takes nothing else. */
function partFor({ resource, subresource }: Target, sent: JsonObject): JsonObject {
  const { status, ...others } = sent;
  if (subresource === "status") return status === undefined ? {} : { status };
  return resource.hasStatus ? others : sent;
}

function save(
  write: Write,
  live: JsonObject | undefined,
  sent: JsonObject,
  managedFields: ManagedFields[] | undefined,
): JsonObject {
  const { store, target, isDryRun } = write;
  const collection = storedCollection(target.resource);
  const made = finished(target, live, sent);
  if (live === undefined && store.get(collection, storedKey(target)) !== undefined) {
    throw alreadyExists(target);
  }
  const fields = managedFields ?? afterUpdate(live, made, writerOf(write), objectSchema(target));
  const object = withMetadata(made, { managedFields: fields });
  if (live !== undefined && isSame(live, object)) return live;
  const versioned = (resourceVersion: string) => withMetadata(object, { resourceVersion });
  if (isDryRun) return versioned(metadataOf(live ?? {}).resourceVersion ?? "");
  const stored = store.put(collection, storedKey(target), versioned);
  const { deletionTimestamp, finalizers = [] } = metadataOf(stored);
  if (deletionTimestamp !== undefined && finalizers.length === 0) {
    store.remove(collection, storedKey(target));
  }
  return stored;
}

/** The object as it is kept, but for its version and its managers. */
function finished(target: Target, live: JsonObject | undefined, sent: JsonObject): JsonObject {
  const { group, version, kind } = target.resource.definition;
  const type = { apiVersion: `${group}/${version}`, kind };
  const object = copyOf<JsonObject>({ ...bodyOf(target, live, sent), ...type });
  const { schema, schemas } = objectSchema(target);
  prune(object, schema, schemas);
  setDefaults(object, schema, schemas);
  const violations = violationsOf(object, schema, schemas);
  if (violations.length > 0) throw invalid(target, target.name ?? "", violations);
  const isChanged = live !== undefined && contentOf(target, live) !== contentOf(target, object);
  const metadata = { ...ownMetadata(object), ...serverMetadata(target, live, isChanged) };
  return withMetadata({ ...object, metadata: {} }, metadata);
}

/** The status is written by its own path, and nothing else by that one. */
function bodyOf(target: Target, live: JsonObject | undefined, sent: JsonObject): JsonObject {
  if (target.subresource === "status") {
    const { status: _, ...others } = live ?? {};
    return { ...others, ...partFor(target, sent) };
  }
  const { status } = target.resource.hasStatus ? (live ?? {}) : {};
  return { ...partFor(target, sent), ...(status !== undefined && { status }) };
}

/** What users say of the metadata of an object. Empty maps and lists are none. */
function ownMetadata({ metadata: given }: JsonObject): JsonObject {
  const metadata = isObject(given) ? given : {};
  const names = ["generateName", "labels", "annotations", "finalizers", "ownerReferences"];
  const filled = names.flatMap((name) => {
    const value = metadata[name];
    const isEmpty = value === undefined || value === null || Object.keys(value).length === 0;
    return isEmpty ? [] : [[name, value] as const];
  });
  return Object.fromEntries(filled);
}

/** What the server says of it. */
function serverMetadata(
  { namespace, name }: Target,
  live: JsonObject | undefined,
  isChanged: boolean,
): Metadata {
  const {
    uid,
    creationTimestamp,
    generation = 1,
    resourceVersion,
    ...there
  } = metadataOf(live ?? {});
  const { deletionTimestamp, deletionGracePeriodSeconds } = there;
  return copyOf({
    name,
    namespace,
    uid: uid ?? globalThis.crypto.randomUUID(),
    creationTimestamp: creationTimestamp ?? now(),
    generation: isChanged ? generation + 1 : generation,
    resourceVersion,
    deletionTimestamp,
    deletionGracePeriodSeconds,
  } as Metadata);
}

/** What counts for the generation. */
function contentOf({ resource }: Target, { metadata: _, status, ...others }: JsonObject): string {
  return canonical(
    resource.hasStatus ? others : { ...others, ...(status !== undefined && { status }) },
  );
}

/** Whether nothing has changed but the times at which managers wrote. */
function isSame(live: JsonObject, object: JsonObject): boolean {
  const timeless = (each: JsonObject) =>
    canonical(
      withMetadata(each, {
        managedFields: (metadataOf(each).managedFields ?? []).map(({ time: _, ...entry }) => entry),
      }),
    );
  return timeless(live) === timeless(object);
}

function writerOf({ target, fieldManager }: Write): Writer {
  const { group, version } = target.resource.definition;
  const { subresource } = target;
  return { manager: fieldManager, subresource, apiVersion: `${group}/${version}`, time: now() };
}

function objectSchema({ resource }: Target): ObjectSchema {
  const schemas = createSchemas(resource.types);
  const own = schemas.resolve(resource.schema);
  const schema: FieldSchema = {
    ...own,
    properties: { ...own.properties, metadata: metadataSchema },
  };
  return { schema, schemas };
}
