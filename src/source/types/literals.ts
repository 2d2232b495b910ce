import { ts } from "ts-morph";
import type { Schema } from "../../model/schema.js";
import type { Context, Place } from "../context.js";
import { orderOf } from "./literal-order.js";
import { anything, positionAt, textAt } from "./shapes.js";

/** A value that a type may be restricted to. */
export type LiteralValue = string | number | boolean;

/** Reads one literal type, or a union of nothing else. */
export function readLiterals(context: Context, types: readonly ts.Type[], place: Place): Schema {
  const values = types.flatMap((type) => literalValue(context, type) ?? []);
  const kind = kindOf(values);
  if (values.length < types.length || kind === undefined) {
    context.report({
      code: "unsupported-union",
      position: positionAt(context, place),
      arguments: { type: textAt(place), advice: "give all values one type" },
    });
    return anything(context, place);
  }
  const position = positionAt(context, place);
  const inexact = values.find((value) => Number.isInteger(value) && !Number.isSafeInteger(value));
  if (inexact !== undefined) {
    context.report({ code: "inexact-literal", position, arguments: { value: String(inexact) } });
  }
  if (kind === "boolean" && values.length === 2) return { kind, position };
  return { kind, enum: orderOf(context, place, values), position };
}

/** The value of a literal type; `undefined` for one that JSON cannot carry. */
function literalValue(context: Context, type: ts.Type): LiteralValue | undefined {
  if (type.isStringLiteral() || type.isNumberLiteral()) return type.value;
  if ((type.flags & ts.TypeFlags.BooleanLiteral) === 0) return undefined;
  return context.checker.typeToString(type) === "true";
}

function kindOf(
  values: readonly LiteralValue[],
): "string" | "integer" | "number" | "boolean" | undefined {
  if (values.every((value) => typeof value === "string")) return "string";
  if (values.every((value) => typeof value === "boolean")) return "boolean";
  if (!values.every((value) => typeof value === "number")) return undefined;
  return values.every((value) => Number.isInteger(value)) ? "integer" : "number";
}
