import type { ts } from "ts-morph";
import type { Schema } from "../../model/schema.js";
import type { Context, Place } from "../context.js";
import { inner, positionAt } from "./shapes.js";

/** Reads the list of which `items` is written. */
export function readList(context: Context, items: ts.TypeNode, place: Place): Schema {
  return {
    kind: "array",
    items: context.read.node(items, inner(place)),
    position: positionAt(context, place),
  };
}

/** The type of the items, if `type` is a list of any length. */
export function itemOf(context: Context, type: ts.Type): ts.Type | undefined {
  if (!context.checker.isArrayType(type)) return undefined;
  // The checker has just said that it is a reference to `Array` or `ReadonlyArray`.
  return context.checker.getTypeArguments(type as ts.TypeReference)[0];
}
