import { ts } from "ts-morph";
import type { Schema } from "../../model/schema.js";
import type { Context, Place } from "../context.js";
import { symbolOf } from "../symbols.js";
import { isSameType } from "./same.js";
import { inner } from "./shapes.js";

/** Reads `T["name"]`, `T[number]` or `T[string]`, so that what is said of the part is kept. */
export function readIndexedAccess(
  context: Context,
  node: ts.IndexedAccessTypeNode,
  place: Place,
): Schema {
  const { checker } = context;
  const index = checker.getTypeFromTypeNode(node.indexType);
  const object = checker.getTypeFromTypeNode(node.objectType);
  const schema = index.isStringLiteral()
    ? readNamedPart(context, object, index.value, place)
    : readAnyPart(context, node.objectType, index, place);
  return schema ?? context.read.type(checker.getTypeFromTypeNode(node), place);
}

/**
 * Reads `T["name"]` or `T[K]` in a generic type, of which `type` is an instance, by what is written for the
 * type parameters. `undefined` where that is no property of this type.
 */
export function readIndexedInstance(
  context: Context,
  node: ts.IndexedAccessTypeNode,
  type: ts.Type,
  place: Place,
): Schema | undefined {
  const index = writtenType(context, node.indexType, place);
  if (!index.isStringLiteral()) return undefined;
  const object = writtenType(context, node.objectType, place);
  const property = context.checker.getPropertyOfType(object, index.value);
  if (property === undefined) return undefined;
  if (!isSameType(context.checker.getTypeOfSymbol(property), type)) return undefined;
  return context.read.member(property, object, inner(place))?.property.schema;
}

/** The type of `node`; of a type parameter, that of what is written for it. */
export function writtenType(context: Context, node: ts.TypeNode, place: Place): ts.Type {
  const symbol = ts.isTypeReferenceNode(node) ? symbolOf(context.checker, node) : undefined;
  const bound = symbol && place.parameters.get(symbol);
  return context.checker.getTypeFromTypeNode(bound ?? node);
}

function readNamedPart(
  context: Context,
  object: ts.Type,
  name: string,
  place: Place,
): Schema | undefined {
  const property = context.checker.getPropertyOfType(object, name);
  if (property === undefined) return undefined;
  return context.read.member(property, object, inner(place))?.property.schema;
}

/** An item of a list, or a value of a map. */
function readAnyPart(
  context: Context,
  object: ts.TypeNode,
  index: ts.Type,
  place: Place,
): Schema | undefined {
  const isNamed = ts.isTypeReferenceNode(object) || ts.isImportTypeNode(object);
  if (!isNamed && !ts.isIndexedAccessTypeNode(object)) return undefined;
  const isItem = (index.flags & ts.TypeFlags.Number) !== 0;
  const isValue = (index.flags & ts.TypeFlags.String) !== 0;
  if (!isItem && !isValue) return undefined;
  const whole = resolve(context, context.read.node(object, inner(place)));
  if (isItem && whole?.kind === "array") return whole.items;
  return isValue && whole?.kind === "map" ? whole.values : undefined;
}

/** What a chain of references leads to. */
function resolve(context: Context, schema: Schema): Schema | undefined {
  let current: Schema | undefined = schema;
  for (const seen = new Set<string>(); current?.kind === "reference"; ) {
    if (seen.has(current.target)) return undefined;
    seen.add(current.target);
    current = context.definitions.schema(current.target);
  }
  return current;
}
