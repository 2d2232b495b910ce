import { keyOfPath, type Path, stepOf } from "./field-set.js";
import { isObject, type Json, type JsonObject, ownValue } from "./json.js";
import type { FieldSchema, Schemas } from "./schema.js";

/** What comes of a value when another one is applied to it: what is atomic is replaced. */
export function merged(
  value: Json | undefined,
  applied: Json,
  schema: FieldSchema,
  schemas: Schemas,
): Json {
  if (isObject(applied) && isObject(value) && schema.atomic !== true) {
    const result: JsonObject = { ...value };
    for (const [name, each] of Object.entries(applied)) {
      const inner = schemas.member(schema, name);
      result[name] = merged(ownValue(value, name), each, inner, schemas);
    }
    return result;
  }
  if (Array.isArray(applied) && Array.isArray(value) && schema.list !== undefined) {
    return mergedLists(value, applied, schema, schemas);
  }
  return applied;
}

/** The applied list says the order of its items; those that it does not name keep their places. */
function mergedLists(
  value: readonly Json[],
  applied: readonly Json[],
  schema: FieldSchema,
  schemas: Schemas,
): Json[] {
  const items = schemas.resolve(schema.items);
  const byStep = (list: readonly Json[]) =>
    new Map(list.map((item) => [stepOf(item, schema, schemas), item]));
  const [old, own] = [byStep(value), byStep(applied)];
  const left = [...old.keys()];
  const result: Json[] = [];
  for (const [step, item] of own) {
    while (left[0] !== undefined && !own.has(left[0]))
      result.push(old.get(left.shift() ?? "") ?? null);
    if (left[0] === step) left.shift();
    result.push(schema.list === "set" ? item : merged(old.get(step), item, items, schemas));
  }
  return [...result, ...left.filter((step) => !own.has(step)).map((step) => old.get(step) ?? null)];
}

/** The value without some fields, and without the lists and objects that are empty then. */
export function without(
  value: Json,
  removed: ReadonlySet<string>,
  schema: FieldSchema,
  schemas: Schemas,
  path: Path = [],
): Json {
  if (removed.size === 0) return value;
  if (isObject(value) && schema.atomic !== true) {
    const kept = Object.entries(value).flatMap(([name, each]) => {
      const inner = [...path, `f:${name}`];
      if (removed.has(keyOfPath(inner))) return [];
      const below = schemas.member(schema, name);
      return [[name, without(each, removed, below, schemas, inner)] as const];
    });
    return Object.fromEntries(kept);
  }
  if (Array.isArray(value) && schema.list !== undefined) {
    const items = schemas.resolve(schema.items);
    return value.flatMap((item) => {
      const inner = [...path, stepOf(item, schema, schemas)];
      if (removed.has(keyOfPath(inner))) return [];
      return [without(item, removed, items, schemas, inner)];
    });
  }
  return value;
}
