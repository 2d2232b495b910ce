import { fixedLength } from "../../../model/defaulting/effects.js";
import { type FieldPath, startsWith } from "../../../model/defaulting/path.js";
import { type DefaultingRule, targetsOf } from "../../../model/defaulting/rule.js";

/** The value that must be there for a rule to be applied: what the field is in, or the field itself. */
export function anchorOf(rule: DefaultingRule): FieldPath {
  switch (rule.kind) {
    case "field":
      return rule.targets[0].slice(0, -1);
    case "item":
      // A list that is absent is made, if there is a place for it.
      return rule.path.at(-1)?.kind === "name" ? rule.path.slice(0, -1) : rule.path;
    case "keys":
    case "function":
      return rule.path;
  }
}

/** Whether the rule makes the object at `way`, which lies on the way to its field, where it is absent. */
export function createsAt(rule: DefaultingRule, way: FieldPath): boolean {
  if (!("createParents" in rule) || !rule.createParents) return false;
  return targetsOf(rule).some(
    (path) =>
      way.length > fixedLength(rule, path) && way.length < path.length && startsWith(path, way),
  );
}

/** Whether it must be clear that the rule acts before it makes anything on its way, which starts at `at`. */
export function standsAlone(rule: DefaultingRule, at: FieldPath): boolean {
  if (!("createParents" in rule) || !rule.createParents) return false;
  const isCertain =
    rule.conditions.length === 0 &&
    (rule.kind === "item" || (rule.targets.length === 1 && rule.source.kind === "constant"));
  return !isCertain && targetsOf(rule).every((path) => at.length >= fixedLength(rule, path));
}

/** What a rule reads beside its own field. */
export function readsOf(rule: DefaultingRule): readonly FieldPath[] {
  switch (rule.kind) {
    case "field": {
      const { source, conditions, targets } = rule;
      const copied = source.kind === "copy" ? source.from : [];
      return [...conditions.map(({ path }) => path), ...targets.slice(1), ...copied];
    }
    case "item":
      return rule.conditions.map(({ path }) => path);
    case "keys":
    case "function":
      return [];
  }
}
