import { releaseWith, supports } from "../../kubernetes/features.js";
import type { ResolvedSchema } from "../../model/resolve.js";
import type { ValidationRule } from "../../model/schema.js";
import { followPath, parsePath } from "../paths.js";
import type { Context, Place } from "../rule.js";

const reasons = [
  "FieldValueInvalid",
  "FieldValueForbidden",
  "FieldValueRequired",
  "FieldValueDuplicate",
];
const lineBreak = /[\n\r]/;

/** The fields of rules in CEL, all but the expressions themselves. */
export function checkValidations(place: Place, context: Context): void {
  const { node, where, report } = place;
  for (const rule of node.validations ?? []) {
    const problem = ruleProblem(rule);
    if (problem !== undefined) report("invalid-rule", { where, problem }, rule.position);
    const pathProblem = fieldPathProblem(rule, node, context);
    if (pathProblem !== undefined) {
      const path = rule.fieldPath ?? "";
      report("invalid-field-path", { where, path, problem: pathProblem }, rule.position);
    }
    checkRelease(rule, place, context);
  }
}

function ruleProblem({ rule, message, messageExpression, reason }: ValidationRule) {
  const trimmedMessage = message?.trim() ?? "";
  if (rule.trim() === "") return "the rule is empty";
  if (message !== undefined && message !== "" && trimmedMessage === "") {
    return "the message is blank";
  }
  if (lineBreak.test(trimmedMessage)) return "the message has a line break";
  if (lineBreak.test(rule.trim()) && trimmedMessage === "") {
    return "a rule of several lines needs a message";
  }
  if (messageExpression !== undefined && messageExpression !== "" && isBlank(messageExpression)) {
    return "the message expression is blank";
  }
  if (reason !== undefined && !reasons.includes(reason)) {
    return `the reason "${reason}" is none of ${reasons.join(", ")}`;
  }
  return undefined;
}

function isBlank(text: string): boolean {
  return text.trim() === "";
}

function fieldPathProblem(
  { fieldPath }: ValidationRule,
  node: ResolvedSchema,
  { resolve }: Context,
): string | undefined {
  if (fieldPath === undefined || fieldPath === "") return undefined;
  if (lineBreak.test(fieldPath)) return "it has a line break";
  const names = parsePath(fieldPath);
  if (typeof names === "string") return names;
  const found = followPath(node, names, resolve);
  return "problem" in found ? found.problem : undefined;
}

function checkRelease(rule: ValidationRule, { report }: Place, { api }: Context): void {
  const release = api.kubernetes;
  const used = [
    ["ruleReasons", rule.reason ?? rule.fieldPath, `"reason" or "fieldPath" of a rule`],
    ["optionalOldSelf", rule.optionalOldSelf, `"optionalOldSelf" of a rule`],
  ] as const;
  for (const [feature, value, words] of used) {
    if (value === undefined || supports(release, feature)) continue;
    const since = releaseWith(feature);
    report("unsupported-by-release", { feature: words, since, release }, rule.position);
  }
}
