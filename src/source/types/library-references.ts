import { ts } from "ts-morph";
import type { Property, Schema } from "../../model/schema.js";
import type { Context, Place } from "../context.js";
import { checkOmitted } from "../omitted.js";
import type { ReferenceNode } from "../symbols.js";
import { readList } from "./lists.js";
import { orderOf } from "./literal-order.js";
import { isAnyText } from "./primitives.js";
import { refuseGlobal } from "./refusals.js";
import { allowsNull, allowsUndefined, members } from "./same.js";
import { anything, inner, positionAt, textAt } from "./shapes.js";

/** Reads a type of TypeScript's own library. */
export function readLibraryReference(
  context: Context,
  name: string,
  node: ReferenceNode,
  place: Place,
): Schema {
  const [first, second] = node.typeArguments ?? [];
  if (first !== undefined) {
    switch (name) {
      case "Array":
      case "ReadonlyArray":
        return readList(context, first, place);
      case "Readonly":
      case "NoInfer":
        return context.read.node(first, place);
      case "NonNullable":
        return readNonNullable(context, first, node, place);
      case "Omit":
        if (second !== undefined) checkOmitted(context, first, second);
        break;
      case "Record":
        if (second !== undefined) return readRecord(context, first, second, place);
    }
  }
  if (isUtility(context, node)) {
    return context.read.type(context.checker.getTypeFromTypeNode(node), place);
  }
  return refuseGlobal(name, context, place);
}

/** The library's type aliases compute other types; its interfaces are what JSON cannot carry. */
function isUtility(context: Context, node: ReferenceNode): boolean {
  const name = ts.isImportTypeNode(node) ? undefined : node.typeName;
  const symbol = name && context.checker.getSymbolAtLocation(name);
  return symbol !== undefined && (symbol.flags & ts.SymbolFlags.TypeAlias) !== 0;
}

/** A named type that allows null cannot be named here; what is written out needs only lose its null. */
function readNonNullable(
  context: Context,
  argument: ts.TypeNode,
  node: ReferenceNode,
  place: Place,
): Schema {
  const schema = context.read.node(argument, place);
  const type = context.checker.getTypeFromTypeNode(argument);
  if (schema.kind === "reference" && schema.nullable !== true && allowsNull(type)) {
    return context.read.type(context.checker.getTypeFromTypeNode(node), place);
  }
  const { nullable: _, ...rest } = schema;
  return rest;
}

/** `Record<string, T>` is a map; with a list of names, it is an object. */
function readRecord(
  context: Context,
  keys: ts.TypeNode,
  values: ts.TypeNode,
  place: Place,
): Schema {
  const type = context.checker.getTypeFromTypeNode(keys);
  const position = positionAt(context, place);
  const inside = inner(place);
  if (isAnyText(type)) {
    // An object in which nothing may stand: `type: object` and no more.
    if (values.kind === ts.SyntaxKind.NeverKeyword) {
      return { kind: "object", properties: [], position };
    }
    return { kind: "map", values: context.read.node(values, inside), position };
  }
  const names = members(type).flatMap((part) => (part.isStringLiteral() ? part.value : []));
  if (names.length < members(type).length) return refuseKey(context, place);
  const required = !allowsUndefined(context.checker.getTypeFromTypeNode(values));
  const properties = orderOf(context, { ...place, written: [keys] }, names).map(
    (name): Property => ({ name, schema: context.read.node(values, inside), required }),
  );
  return { kind: "object", properties, position };
}

/** Reports keys that are neither any string nor a list of names. */
function refuseKey(context: Context, place: Place): Schema {
  context.report({
    code: "unsupported-key",
    position: positionAt(context, place),
    arguments: { type: textAt(place) },
  });
  return anything(context, place);
}
