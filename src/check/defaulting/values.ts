import { effectsOf } from "../../model/defaulting/effects.js";
import { type FieldPath, mayLeadTo, pathText } from "../../model/defaulting/path.js";
import type { DefaultingRule } from "../../model/defaulting/rule.js";
import type { JsonValue } from "../../model/json.js";
import type { ResolvedSchema } from "../../model/resolve.js";
import { createValidator } from "../values/validate.js";
import { type DefaultingContext, schemaAt } from "./rule-context.js";

/** A value that a rule sets has to be valid. */
export function checkValue(rule: DefaultingRule, context: DefaultingContext): void {
  if (rule.kind === "field" && rule.source.kind === "constant") {
    for (const path of rule.targets) {
      judge(rule, path, rule.source.value, schemaAt(path, context), context);
    }
  }
  if (rule.kind !== "item") return;
  const list = schemaAt(rule.path, context);
  if (list.kind !== "array") return;
  judge(rule, rule.path, rule.item, context.resolve(list.items), context);
}

function judge(
  { position }: DefaultingRule,
  path: FieldPath,
  value: JsonValue,
  schema: ResolvedSchema,
  context: DefaultingContext,
): void {
  const problem = createValidator(context)(value, schema);
  if (problem === undefined) return;
  context.report({
    code: "defaulting-value",
    position,
    arguments: { path: pathText(path), problem },
  });
}

/** A field with a default in its schema has a value already, unless a rule makes what it stands in. */
export function checkBesideDefault(
  rules: readonly DefaultingRule[],
  context: DefaultingContext,
): void {
  const made = rules.map(effectsOf).flatMap(({ values, parents }) => [...values, ...parents]);
  for (const rule of rules) {
    if (rule.kind !== "field" || rule.replaceZero || rule.createParents) continue;
    for (const path of rule.targets) {
      const isMade = made.some((each) => each.length < path.length && mayLeadTo(each, path));
      if (isMade || (schemaAt(path, context).default ?? null) === null) continue;
      context.report({
        code: "defaulting-beside-default",
        position: rule.position,
        arguments: { path: pathText(path) },
      });
    }
  }
}
