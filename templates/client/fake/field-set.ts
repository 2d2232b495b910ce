import { canonical, isObject, type Json, type JsonObject } from "./json.js";
import { type FieldSchema, propertyOf, type Schemas } from "./schema.js";

/** The steps to a field, as `fieldsV1` writes them: `f:spec`, `k:{"port":80}`, `v:"a"`. */
export type Path = readonly string[];

/** Fields with a text for the value of each, by the text of their paths. */
export type FieldSet = ReadonlyMap<string, string>;

export function keyOfPath(path: Path): string {
  return JSON.stringify(path);
}

export function pathOfKey(key: string): Path {
  // Written by the function above.
  return JSON.parse(key) as Path;
}

/**
 * Every field of a value that whoever applies it owns: scalars, atomic values, entries of maps, and items
 * of sets and of lists that are maps.
 *
 * @see https://kubernetes.io/docs/reference/using-api/server-side-apply/#merge-strategy
 */
export function fieldsOf(value: Json, schema: FieldSchema, schemas: Schemas): FieldSet {
  const owned = [...nodesIn(value, [], schema, schemas)].filter(({ isOwned }) => isOwned);
  return textsOf(owned);
}

/** The same, and every object and list around them: whoever makes one without an apply owns it too. */
export function nodesOf(value: Json, schema: FieldSchema, schemas: Schemas): FieldSet {
  return textsOf([...nodesIn(value, [], schema, schemas)]);
}

/** A field, with a text that changes with it: an object or a list does not change with what is in it. */
interface Node {
  readonly path: Path;
  readonly text: string;
  readonly isOwned: boolean;
}

function textsOf(nodes: readonly Node[]): FieldSet {
  return new Map(nodes.map(({ path, text }) => [keyOfPath(path), text]));
}

function* nodesIn(
  value: Json,
  path: Path,
  schema: FieldSchema,
  schemas: Schemas,
): Generator<Node, void> {
  if (isObject(value)) {
    for (const [name, each] of Object.entries(value)) {
      const below = schemas.member(schema, name);
      const inner = [...path, `f:${name}`];
      if (isWhole(each, below)) {
        yield { path: inner, text: canonical(each), isOwned: true };
        continue;
      }
      const isEmpty = isObject(each) && Object.keys(each).length === 0;
      yield { path: inner, text: "", isOwned: isEmpty || isEntry(schema, name) };
      yield* nodesIn(each, inner, below, schemas);
    }
  } else if (Array.isArray(value)) {
    const items = schemas.resolve(schema.items);
    for (const item of value) {
      const inner = [...path, stepOf(item, schema, schemas)];
      yield { path: inner, text: "", isOwned: true };
      if (schema.list !== "set") yield* nodesIn(item, inner, items, schemas);
    }
  }
}

/** What has no fields of its own, but is one value. */
function isWhole(value: Json, schema: FieldSchema): boolean {
  if (isObject(value)) return schema.atomic === true;
  return !Array.isArray(value) || schema.list === undefined;
}

/** Of a map, as opposed to a property of an object. */
function isEntry(schema: FieldSchema, name: string): boolean {
  if (propertyOf(schema, name) !== undefined) return false;
  return schema.values !== undefined || schema.any === true;
}

/** What tells an item of a set or of a list that is a map from the others. */
export function stepOf(item: Json, schema: FieldSchema, schemas: Schemas): string {
  if (schema.list === undefined || schema.list === "set") return `v:${JSON.stringify(item)}`;
  const items = schemas.resolve(schema.items);
  const keys: JsonObject = {};
  for (const key of [...schema.list].sort()) {
    const given = isObject(item) ? item[key] : undefined;
    // Defaults stand in the generated table, as JSON.
    const value = given ?? (schemas.member(items, key).default as Json | undefined);
    if (value !== undefined) keys[key] = value;
  }
  return `k:${JSON.stringify(keys)}`;
}

/** In the form of `metadata.managedFields[].fieldsV1`. */
export function toFieldsV1(paths: Iterable<string>): JsonObject {
  const root: JsonObject = {};
  const sorted = [...paths]
    .map(pathOfKey)
    .sort((a, b) => (canonical([...a]) < canonical([...b]) ? -1 : 1));
  const ends: JsonObject[] = [];
  for (const path of sorted) {
    let node = root;
    for (const step of path) {
      const inner = node[step];
      const next: JsonObject = isObject(inner) ? inner : {};
      node[step] = next;
      node = next;
    }
    ends.push(node);
  }
  for (const node of ends) if (Object.keys(node).length > 0) node["."] = {};
  return root;
}

/** Reads what {@link toFieldsV1} wrote. */
export function fromFieldsV1(fields: JsonObject, path: Path = []): string[] {
  const inner = Object.entries(fields).filter(([step]) => step !== ".");
  const below = inner.flatMap(([step, each]) =>
    isObject(each) ? fromFieldsV1(each, [...path, step]) : [],
  );
  const isMember = path.length > 0 && (inner.length === 0 || "." in fields);
  return isMember ? [keyOfPath(path), ...below] : below;
}

/** `.spec.listeners[port=80,protocol="TCP"].name` */
export function pathText(path: Path): string {
  return path
    .map((step) => {
      const text = step.slice(2);
      switch (step[0]) {
        case "f":
          return `.${text}`;
        case "k": {
          const keys = Object.entries<Json>(JSON.parse(text));
          return `[${keys.map(([name, value]) => `${name}=${JSON.stringify(value)}`).join(",")}]`;
        }
        default:
          return `[=${text}]`;
      }
    })
    .join("");
}
