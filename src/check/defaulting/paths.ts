import { nearest } from "../../diagnostics/nearest.js";
import { type FieldPath, isSamePath, pathText } from "../../model/defaulting/path.js";
import { type DefaultingRule, targetsOf } from "../../model/defaulting/rule.js";
import { conditionsOf, type DefaultingContext, sourcesOf } from "./rule-context.js";

/** Whether all paths of a rule lead somewhere; those that do not are reported. */
export function pathsLead(rule: DefaultingRule, context: DefaultingContext): boolean {
  const paths = [
    ...targetsOf(rule),
    ...sourcesOf(rule),
    ...conditionsOf(rule).map(({ path }) => path),
  ];
  const [first = []] = targetsOf(rule);
  const leading = paths.filter((path) => leads(path, rule, context));
  const targets = targetsOf(rule).filter(
    (path) => isField(path, rule, context) && isSingle(path, first, rule, context),
  );
  return leading.length === paths.length && targets.length === targetsOf(rule).length;
}

function leads(path: FieldPath, rule: DefaultingRule, context: DefaultingContext): boolean {
  const followed = context.follow(path);
  if (followed.kind === "found") return true;
  const { problem, name, names } = followed;
  const near = name && names && nearest(name, names);
  context.report({
    code: "defaulting-path",
    position: rule.position,
    arguments: { path: pathText(path), problem },
    ...(near !== undefined && { help: `Did you mean "${near}"?` }),
  });
  return false;
}

/** A rule is about a field of an object or an entry of a map, not about whatever a list or map holds. */
function isField(path: FieldPath, rule: DefaultingRule, context: DefaultingContext): boolean {
  if (rule.kind !== "field" || path.at(-1)?.kind === "name") return true;
  context.report({
    code: "defaulting-path",
    position: rule.position,
    arguments: { path: pathText(path), problem: "it ends at no field" },
  });
  return false;
}

/** Of several fields of a rule, all lie in the item or entry in which the first one lies. */
function isSingle(
  path: FieldPath,
  first: FieldPath,
  rule: DefaultingRule,
  context: DefaultingContext,
): boolean {
  if (isSamePath(itemOf(path), itemOf(first))) return true;
  context.report({
    code: "defaulting-path",
    position: rule.position,
    arguments: {
      path: pathText(path),
      problem: `it does not lie in the same item or entry as "${pathText(first)}"`,
    },
  });
  return false;
}

/** The innermost item of a list, or each entry of a map, that a path goes through. */
function itemOf(path: FieldPath): FieldPath {
  return path.slice(0, path.findLastIndex(({ kind }) => kind !== "name") + 1);
}
