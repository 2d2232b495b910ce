import { apiError, type StatusCause } from "../errors.js";
import type { ManagedFields } from "../objects.js";
import {
  fieldsOf,
  fromFieldsV1,
  keyOfPath,
  nodesOf,
  pathOfKey,
  pathText,
  toFieldsV1,
} from "./field-set.js";
import { isEqual, isObject, type JsonObject } from "./json.js";
import { merged, without } from "./merge.js";
import { metadataOf } from "./metadata.js";
import type { FieldSchema, Schemas } from "./schema.js";

/** Who writes, and how. */
export interface Writer {
  readonly manager: string;
  readonly subresource: string | undefined;
  readonly apiVersion: string;
  readonly time: string;
}

interface Owner extends Omit<Writer, "time"> {
  readonly operation: "Apply" | "Update";
  readonly time: string;
  readonly fields: ReadonlySet<string>;
}

export interface ObjectSchema {
  readonly schema: FieldSchema;
  readonly schemas: Schemas;
}

/**
 * Who owns what after an object was written without an apply: the writer owns what changed, and nobody
 * else does.
 */
export function afterUpdate(
  live: JsonObject | undefined,
  written: JsonObject,
  writer: Writer,
  schema: ObjectSchema,
): ManagedFields[] {
  const { changed, removed } = compared(live, written, schema);
  const own = (owner: Owner) => isSame(owner, writer, "Update");
  const owners = readOwners(live).map((owner) => ({
    ...owner,
    fields: filtered(owner.fields, (key) => !removed.has(key) && (own(owner) || !changed.has(key))),
  }));
  const added = changed.size === 0 ? owners : withFields(owners, writer, "Update", changed);
  return writeOwners(added);
}

/**
 * What comes of an apply.
 *
 * @throws ConflictError when another manager owns a field that would get another value
 */
export function applied(
  live: JsonObject | undefined,
  configuration: JsonObject,
  writer: Writer,
  force: boolean,
  { schema, schemas }: ObjectSchema,
): { object: JsonObject; managedFields: ManagedFields[] } {
  const owners = readOwners(live);
  const own = owners.find((owner) => isSame(owner, writer, "Apply"));
  const others = owners.filter((owner) => owner !== own);
  const fields = new Set(fieldsOf(tracked(configuration), schema, schemas).keys());
  const whole = merged(live ?? {}, configuration, schema, schemas);
  const kept = named([...fields, ...others.flatMap((owner) => [...owner.fields])]);
  const left = filtered(named([...(own?.fields ?? [])]), (key) => !kept.has(key));
  // Only an object is applied to an object.
  const object = without(whole, left, schema, schemas) as JsonObject;

  const { changed, removed } = compared(live, object, { schema, schemas });
  const conflicts = others.flatMap((owner) =>
    [...owner.fields].filter((key) => changed.has(key)).map((key) => ({ owner, key })),
  );
  if (conflicts.length > 0 && !force) throw conflictError(conflicts);
  const rest = others.map((owner) => ({
    ...owner,
    fields: filtered(owner.fields, (key) => !removed.has(key) && !changed.has(key)),
  }));
  const mine: Owner = { ...writer, operation: "Apply", fields };
  const isUnchanged = own !== undefined && isEqual([...own.fields].sort(), [...fields].sort());
  const unchanged = isUnchanged && changed.size === 0 && left.size === 0;
  return {
    object,
    managedFields: writeOwners([...rest, unchanged ? own : mine]),
  };
}

/** The fields that a write changes or adds, and those that it removes. */
function compared(
  live: JsonObject | undefined,
  written: JsonObject,
  { schema, schemas }: ObjectSchema,
): { changed: Set<string>; removed: Set<string> } {
  const before = nodesOf(tracked(live ?? {}), schema, schemas);
  const after = nodesOf(tracked(written), schema, schemas);
  const isChanged = (key: string) => key !== metadataKey && before.get(key) !== after.get(key);
  return {
    changed: filtered(new Set(after.keys()), isChanged),
    removed: filtered(new Set(before.keys()), (key) => !after.has(key)),
  };
}

/** An object without what belongs to the server or to its name, which is nobody's. */
function tracked(object: JsonObject): JsonObject {
  const { apiVersion: _, kind: __, metadata, ...others } = object;
  const kept = ["labels", "annotations", "finalizers", "ownerReferences"].flatMap((name) => {
    const value = isObject(metadata) ? metadata[name] : undefined;
    return value === undefined ? [] : [[name, value] as const];
  });
  return kept.length === 0 ? others : { ...others, metadata: Object.fromEntries(kept) };
}

/** No object is without metadata. */
const metadataKey = keyOfPath(["f:metadata"]);

/** The fields, and every object and list on the way to them. */
function named(keys: readonly string[]): Set<string> {
  const found = new Set<string>();
  for (const key of keys) {
    const path = pathOfKey(key);
    for (let length = 1; length <= path.length; length += 1) {
      const step = keyOfPath(path.slice(0, length));
      if (step !== metadataKey) found.add(step);
    }
  }
  return found;
}

function filtered(keys: ReadonlySet<string>, keeps: (key: string) => boolean): Set<string> {
  return new Set([...keys].filter(keeps));
}

function isSame(owner: Owner, writer: Writer, operation: Owner["operation"]): boolean {
  return (
    owner.manager === writer.manager &&
    owner.operation === operation &&
    owner.subresource === writer.subresource
  );
}

function withFields(
  owners: readonly Owner[],
  writer: Writer,
  operation: Owner["operation"],
  fields: ReadonlySet<string>,
): Owner[] {
  const known = owners.find((owner) => isSame(owner, writer, operation));
  const all = new Set([...(known?.fields ?? []), ...fields]);
  return [...owners.filter((owner) => owner !== known), { ...writer, operation, fields: all }];
}

function readOwners(live: JsonObject | undefined): Owner[] {
  return (metadataOf(live ?? {}).managedFields ?? []).map((entry) => ({
    manager: entry.manager ?? "",
    operation: entry.operation === "Apply" ? "Apply" : "Update",
    subresource: entry.subresource,
    apiVersion: entry.apiVersion ?? "",
    time: entry.time ?? "",
    fields: new Set(fromFieldsV1((entry.fieldsV1 ?? {}) as JsonObject)),
  }));
}

function writeOwners(owners: readonly Owner[]): ManagedFields[] {
  const order = ({ operation, time, manager, subresource = "" }: Owner) =>
    [operation, time, manager, subresource].join("\0");
  return owners
    .filter(({ fields }) => fields.size > 0)
    .sort((a, b) => (order(a) < order(b) ? -1 : 1))
    .map(({ fields, subresource, ...entry }) => ({
      ...entry,
      ...(subresource !== undefined && { subresource }),
      fieldsType: "FieldsV1",
      fieldsV1: toFieldsV1(fields),
    }));
}

function conflictError(conflicts: readonly { owner: Owner; key: string }[]): Error {
  const causes: StatusCause[] = conflicts
    .map(({ owner, key }) => ({
      reason: "FieldManagerConflict",
      message: `conflict with "${owner.manager}"`,
      field: pathText(pathOfKey(key)),
    }))
    .sort((a, b) => (a.field < b.field ? -1 : 1));
  const list = causes.map(({ message, field }) => `${message}: ${field}`).join(", ");
  const count = `${causes.length} conflict${causes.length === 1 ? "" : "s"}`;
  return apiError(409, {
    kind: "Status",
    reason: "Conflict",
    message: `Apply failed with ${count}: ${list}`,
    details: { causes },
  });
}
