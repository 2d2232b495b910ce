import { scalars } from "../../kubernetes/scalars.js";
import { nameOf } from "../../kubernetes/type-id.js";
import { isJsonObject, type JsonObject } from "../../model/json.js";
import { targetsIn } from "../../model/references.js";
import type { ObjectSchema, Property, ReferenceSchema, Schema } from "../../model/schema.js";
import { freeName } from "../../print/typescript/names.js";
import { createShapes } from "../recognise/shape.js";
import { createByOwnPart, type OwnPart, ownPartOf, type Site, splitFacets } from "./own-part.js";
import { namesWithKind, namesWithoutKind, type Path, stepInside, stepTo } from "./path.js";
import type { Defined, Sharing } from "./sharing.js";

/** A type that is written under a name. */
export interface NamedSchema extends Defined {
  readonly schema: Schema;
  /** Whether other kinds of the version have it too. */
  readonly isShared: boolean;
}

export interface Naming {
  /** What the ids of types start with: `example.com/v1.` */
  readonly prefix: string;
  /** Names that are in use in this version; new ones are added. */
  readonly taken: Set<string>;
  readonly sharing: Sharing;
  /** Whether the items of a list, or the values of a map, can be written without a name. */
  canStayInside(schema: Schema, container: Container): boolean;
}

export type Container = "array" | "map";

/** A schema as it is to be written, and as it was read. Kubernetes' types are references already. */
export interface Root {
  readonly schema: ObjectSchema;
  readonly node: JsonObject;
}

export interface NamedTypes {
  readonly root: ObjectSchema;
  /** The outer ones first. Of a shared type, only the first kind gets the definition. */
  readonly definitions: readonly NamedSchema[];
}

/**
 * Gives every object with properties, and whatever else cannot be written where it stands, a type of its
 * own; equal ones get the same. A type is called by the kind and its property, `JobRule`; where that is
 * taken, by more of the properties that lead there. Outer types choose first, those at the same depth in
 * the order of their paths, so that a property that is added further in changes no name. Types that
 * several kinds have go without the kind's name.
 *
 * Objects that hold themselves to a certain depth, as some tools write recursion, stay what they are:
 * each depth is another type.
 */
export function nameTypes(root: Root, rootName: string, naming: Naming): NamedTypes {
  const { prefix, taken, sharing } = naming;
  const shapes = createShapes();
  const own = createByOwnPart<Defined>();
  const definitions: NamedSchema[] = [];
  const pending: (() => void)[] = [];

  function members(schema: ObjectSchema, node: JsonObject, at: Place): ObjectSchema {
    const nodes = objectAt(node, "properties");
    const placed = new Map<string, Property>();
    for (const property of [...schema.properties].sort(byName)) {
      const { name } = property;
      const inner = { ...at, path: stepTo(at.path, name) };
      placed.set(name, {
        ...property,
        schema: place(property.schema, objectAt(nodes, name), inner),
      });
    }
    return {
      ...schema,
      properties: schema.properties.map((each) => placed.get(each.name) ?? each),
    };
  }

  /** At a property, a comment can say everything but the properties of an object. */
  function place(schema: Schema, node: JsonObject, at: Place): Schema {
    switch (schema.kind) {
      case "object":
        return schema.properties.length === 0 ? schema : typeAt(schema, node, "property", at);
      case "array": {
        const inner = { ...at, path: stepInside(at.path, "Item") };
        return { ...schema, items: inside(schema.items, objectAt(node, "items"), "array", inner) };
      }
      case "map": {
        const inner = { ...at, path: stepInside(at.path, "Value") };
        const values = objectAt(node, "additionalProperties");
        return { ...schema, values: inside(schema.values, values, "map", inner) };
      }
      default:
        return schema;
    }
  }

  function inside(schema: Schema, node: JsonObject, container: Container, at: Place): Schema {
    if (schema.kind === "object" && schema.properties.length > 0) {
      return typeAt(schema, node, "inside", at);
    }
    const placed = place(schema, node, at);
    return naming.canStayInside(placed, container) ? placed : typeAt(placed, node, "inside", at);
  }

  /** A reference to the type that stands at a place, with what is particular about the place. */
  function typeAt(schema: Schema, node: JsonObject, site: Site, at: Place): ReferenceSchema {
    const part = ownPartOf(node, schema, site, shapes);
    const { place, type } = splitFacets(schema, node, site);
    const known = (at.isShared ? undefined : own.get(part)) ?? sharing.defined.get(part);
    const { id } = known ?? define(type, part, at);
    return { kind: "reference", target: id, ...place };
  }

  function define(type: Schema, part: OwnPart, { path, isShared }: Place): Defined {
    const common = sharing.nameOf(part);
    const inner = { path, isShared: isShared || common !== undefined };
    const name = inner.isShared
      ? firstFree(common ?? "", namesWithoutKind(path), new Set([...taken, ...sharing.kubernetes]))
      : firstFree("", namesWithKind(path), taken);
    taken.add(name);
    const defined: Defined = { id: prefix + name, name };
    (inner.isShared ? sharing.defined : own).set(part, defined);
    pending.push(() => {
      const schema = type.kind === "object" ? members(type, part.node, inner) : type;
      definitions.push({ ...defined, schema, isShared: inner.isShared });
    });
    return defined;
  }

  for (const id of targetsIn(root.schema)) sharing.kubernetes.add(nameOf(id));
  const named = members(root.schema, root.node, { path: [rootName], isShared: false });
  // Grows while it is worked through: inner types are named after all outer ones.
  for (const complete of pending) complete();
  return { root: named, definitions };
}

/** Where a type stands, and whether it is a part of one that several kinds have. */
interface Place {
  readonly path: Path;
  readonly isShared: boolean;
}

/** `wanted` if it is free, else the first of `others` that is, else a number is added. */
function firstFree(wanted: string, others: Iterable<string>, taken: ReadonlySet<string>): string {
  const isFree = (name: string) => /^[A-Z]/i.test(name) && !taken.has(name) && !reserved.has(name);
  if (isFree(wanted)) return wanted;
  let last = wanted;
  for (const name of others) {
    if (isFree(name)) return name;
    last = name;
  }
  return freeName(last, new Set([...taken, ...reserved]));
}

/**
 * What the language and `gen-apis/types` have under these names is better not hidden; files need `Record`
 * themselves.
 */
const reserved: ReadonlySet<string> = new Set([
  "Resource",
  ...scalars.map(({ name }) => name),
  ...(
    "Array ArrayBuffer Boolean DataView Date Error Function Infinity JSON Map Math NaN Number Object " +
    "Partial Promise Proxy Record Reflect RegExp Required Set String Symbol"
  ).split(" "),
]);

function byName(a: Property, b: Property): number {
  return a.name < b.name ? -1 : 1;
}

function objectAt(node: JsonObject, key: string): JsonObject {
  const value = Object.hasOwn(node, key) ? node[key] : undefined;
  return isJsonObject(value) ? value : {};
}
