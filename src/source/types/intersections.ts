import type { ts } from "ts-morph";
import type { Schema } from "../../model/schema.js";
import type { Context, Place } from "../context.js";
import { inherit } from "../heritage.js";
import { readInlineObject } from "./objects.js";
import { primitiveOf } from "./primitives.js";
import { anything, positionAt, textAt } from "./shapes.js";

/** Reads `A & B`: a primitive with a brand of the user's as the primitive, objects as one object. */
export function readIntersection(
  context: Context,
  type: ts.IntersectionType,
  place: Place,
): Schema {
  const primitive = primitiveOf(type);
  if (primitive !== undefined) return context.read.type(primitive, place);
  if (type.types.some((part) => isList(context, part))) {
    context.report({
      code: "unsupported-intersection",
      position: positionAt(context, place),
      arguments: { type: textAt(place) },
    });
    return anything(context, place);
  }
  return inherit(context, readInlineObject(context, type, place), type.types);
}

function isList(context: Context, type: ts.Type): boolean {
  return context.checker.isArrayType(type) || context.checker.isTupleType(type);
}
