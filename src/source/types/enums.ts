import { ts } from "ts-morph";
import type { Schema } from "../../model/schema.js";
import type { Context, NamedType, Place } from "../context.js";
import { anything, positionAt } from "./shapes.js";

/** Reads `enum Phase { … }`. */
export function readEnum(
  context: Context,
  { name, declarations }: NamedType,
  place: Place,
): Schema {
  const members = declarations.flatMap((each) => (ts.isEnumDeclaration(each) ? each.members : []));
  for (const member of members) context.reached.add(member);
  const values = members.flatMap((member) => context.checker.getConstantValue(member) ?? []);
  const position = positionAt(context, place);
  const isComplete = values.length === members.length && values.length > 0;
  if (isComplete && values.every((value) => typeof value === "string")) {
    return { kind: "string", enum: values, position };
  }
  if (isComplete && values.every((value) => Number.isInteger(value))) {
    context.report({ code: "numeric-enum", position, arguments: { name } });
    return { kind: "integer", enum: values, position };
  }
  context.report({ code: "unsupported-enum", position, arguments: { name } });
  return anything(context, place);
}
