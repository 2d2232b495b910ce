import { ts } from "ts-morph";
import type { Schema } from "../../model/schema.js";
import type { Context, Place } from "../context.js";
import { homeOfSymbol } from "../homes.js";
import { isGeneric, symbolOf } from "../symbols.js";
import { readInstance } from "./generics.js";
import { readIndexedInstance } from "./indexed-access.js";
import { itemOf } from "./lists.js";
import { allowsNull, isSameType } from "./same.js";
import { inner, positionAt } from "./shapes.js";
import { flatten, isNull, isUndefined } from "./union-nodes.js";

/**
 * Reads `type` by the node that was written for it in a declaration. Where the declaration is generic,
 * the node says less than the type; its parts are followed as long as they fit, so that what is
 * written for a type parameter keeps its names, its order and the facts of Kubernetes' properties.
 */
export function readBoth(context: Context, node: ts.TypeNode, type: ts.Type, place: Place): Schema {
  if (isWritten(context, node, type)) return context.read.node(node, place);
  if (ts.isParenthesizedTypeNode(node) || isReadonly(node)) {
    return context.read.both(node.type, type, place);
  }
  if (ts.isTypeReferenceNode(node)) return readReferenceAnd(context, node, type, place);
  if (ts.isArrayTypeNode(node)) return readItems(context, node.elementType, type, place);
  if (ts.isUnionTypeNode(node)) return readNullable(context, node, type, place);
  const part = ts.isIndexedAccessTypeNode(node)
    ? readIndexedInstance(context, node, type, place)
    : undefined;
  return part ?? byType(context, node, type, place);
}

function isWritten(context: Context, node: ts.TypeNode, type: ts.Type): boolean {
  return isSameType(context.checker.getTypeFromTypeNode(node), type);
}

function isReadonly(node: ts.TypeNode): node is ts.TypeOperatorNode {
  return ts.isTypeOperatorNode(node) && node.operator === ts.SyntaxKind.ReadonlyKeyword;
}

/** The user's mistake is where the generic type is used, so the place stays there. */
function byType(context: Context, node: ts.Node, type: ts.Type, place: Place): Schema {
  return context.read.type(type, { ...place, written: [node, ...place.written] });
}

function readReferenceAnd(
  context: Context,
  node: ts.TypeReferenceNode,
  type: ts.Type,
  place: Place,
): Schema {
  const symbol = symbolOf(context.checker, node);
  const home = symbol && homeOfSymbol(symbol, context.modules)?.kind;
  if (symbol === undefined || home === undefined) return byType(context, node, type, place);
  const bound = place.parameters.get(symbol);
  if (bound !== undefined && isWritten(context, bound, type)) {
    return context.read.node(bound, place);
  }
  if (home === "user" && isGeneric(symbol)) {
    return readInstance(context, symbol, node, type, place);
  }
  const [first, second] = node.typeArguments ?? [];
  if (home === "library" && first !== undefined) {
    if (symbol.name === "Array" || symbol.name === "ReadonlyArray") {
      return readItems(context, first, type, place);
    }
    if (symbol.name === "Record" && second !== undefined) {
      return readValues(context, node, second, type, place);
    }
  }
  return byType(context, node, type, place);
}

function readValues(
  context: Context,
  node: ts.TypeReferenceNode,
  values: ts.TypeNode,
  type: ts.Type,
  place: Place,
): Schema {
  const value = type.getStringIndexType();
  if (value === undefined) return byType(context, node, type, place);
  return {
    kind: "map",
    values: context.read.both(values, value, inner(place)),
    position: positionAt(context, place),
  };
}

function readItems(context: Context, items: ts.TypeNode, type: ts.Type, place: Place): Schema {
  const item = itemOf(context, type);
  if (item === undefined) return byType(context, items, type, place);
  return {
    kind: "array",
    items: context.read.both(items, item, inner(place)),
    position: positionAt(context, place),
  };
}

/** `T | null` is followed; a union of several types is read as one. */
function readNullable(
  context: Context,
  node: ts.UnionTypeNode,
  type: ts.Type,
  place: Place,
): Schema {
  const parts = flatten(node);
  const [only, ...others] = parts.filter((part) => !isNull(part) && !isUndefined(part));
  if (only === undefined || others.length > 0) return byType(context, node, type, place);
  const schema = context.read.both(only, context.checker.getNonNullableType(type), place);
  return allowsNull(type) ? { ...schema, nullable: true } : schema;
}
