import { ts } from "ts-morph";
import type { Schema } from "../../model/schema.js";
import type { Context, Place } from "../context.js";
import { symbolOf } from "../symbols.js";
import { writtenType } from "./indexed-access.js";
import { isSameType } from "./same.js";

/**
 * What the property `name` of a mapped type holds, by what is written behind the colon:
 * `{ [K in "a" | "b"]: PodSpec[K] }`. `undefined` if `owner` is no mapped type.
 */
export function readMapped(
  context: Context,
  name: string,
  type: ts.Type,
  owner: ts.Type,
  place: Place,
): Schema | undefined {
  const symbol: ts.Symbol | undefined = owner.symbol;
  const mapped = symbol?.declarations?.find(ts.isMappedTypeNode);
  if (mapped?.type === undefined) return undefined;
  const object = objectOfIndex(context, mapped.type, mapped, place);
  const property = object && context.checker.getPropertyOfType(object, name);
  if (object !== undefined && property !== undefined) {
    if (isSameType(context.checker.getTypeOfSymbol(property), type)) {
      return context.read.member(property, object, place)?.property.schema;
    }
  }
  return context.read.both(mapped.type, type, place);
}

/** The type of `T` in `T[K]`, if `K` is what the mapped type runs over. */
function objectOfIndex(
  context: Context,
  node: ts.TypeNode,
  mapped: ts.MappedTypeNode,
  place: Place,
): ts.Type | undefined {
  if (!ts.isIndexedAccessTypeNode(node) || !ts.isTypeReferenceNode(node.indexType))
    return undefined;
  const key = context.checker.getSymbolAtLocation(mapped.typeParameter.name);
  if (symbolOf(context.checker, node.indexType) !== key) return undefined;
  return writtenType(context, node.objectType, place);
}
