import type { FieldPath } from "../../../model/defaulting/path.js";
import type { JsonValue } from "../../../model/json.js";
import type { Schema } from "../../../model/schema.js";
import { factsOf } from "../facts.js";
import { literal, needsCast } from "../literal.js";
import { type RuleScope, schemaAt } from "./scope.js";

/** A value of JSON as an expression that has the type of the field at the path. */
export function literalAt(path: FieldPath, value: JsonValue, scope: RuleScope): string {
  return typedLiteral(schemaAt(scope, path), value, scope);
}

export function typedLiteral(
  schema: Schema,
  value: JsonValue,
  { api, module }: Pick<RuleScope, "api" | "module">,
): string {
  const facts = factsOf(api, schema);
  const text = literal(value);
  if (!needsCast(api, facts, value)) return text;
  return `${text} as ${(facts.definition && module.type(facts.definition)) ?? "never"}`;
}
