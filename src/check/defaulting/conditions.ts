import { type FieldPath, isSamePath, pathText, startsWith } from "../../model/defaulting/path.js";
import { type Condition, type DefaultingRule, targetsOf } from "../../model/defaulting/rule.js";
import { createValidator } from "../values/validate.js";
import { conditionsOf, type DefaultingContext, isBound, schemaAt } from "./rule-context.js";
import { isScalar } from "./shapes.js";

/** A condition is on another field than the rule's own, and may hold or not. */
export function checkConditions(rule: DefaultingRule, context: DefaultingContext): void {
  for (const condition of conditionsOf(rule)) {
    const problem = conditionProblem(condition, rule, context);
    if (problem === undefined) continue;
    context.report({
      code: "defaulting-condition",
      position: rule.position,
      arguments: { path: pathText(condition.path), problem },
    });
  }
}

function conditionProblem(
  condition: Condition,
  rule: DefaultingRule,
  context: DefaultingContext,
): string | undefined {
  const { path } = condition;
  for (const target of targetsOf(rule)) {
    if (startsWith(path, target)) return "it is on the field itself, which has no value";
    if (isNever(condition, target, rule)) {
      return "the field lies in it, and cannot be set where it is absent";
    }
    if (!isBound(path, target)) return '"[*]" may stand for any number of values';
  }
  if (isContradicted(condition, rule)) return "another condition says the opposite";
  return condition.kind === "equals" ? valueProblem(condition, context) : undefined;
}

function isNever({ kind, path }: Condition, target: FieldPath, rule: DefaultingRule): boolean {
  const makesParents = "createParents" in rule && rule.createParents;
  return kind === "absent" && startsWith(target, path) && !makesParents;
}

function isContradicted(condition: Condition, rule: DefaultingRule): boolean {
  if (condition.kind === "absent") return false;
  return conditionsOf(rule).some(
    ({ kind, path }) => kind === "absent" && isSamePath(path, condition.path),
  );
}

function valueProblem(
  { path, value }: Condition & { readonly kind: "equals" },
  context: DefaultingContext,
): string | undefined {
  const schema = schemaAt(path, context);
  if (!isScalar(schema)) return "only texts, numbers and booleans are compared";
  const problem = createValidator(context)(value, schema);
  return problem === undefined ? undefined : `it never has this value: ${problem}`;
}
