import { type FieldPath, overlap, pathText } from "../../model/defaulting/path.js";
import { type DefaultingRule, type KeysRule, targetsOf } from "../../model/defaulting/rule.js";
import { conditionsOf, type DefaultingContext, sourcesOf } from "./rule-context.js";

/** A path must name entries by the keys that they have in the end. */
export function checkKeys(rules: readonly DefaultingRule[], context: DefaultingContext): void {
  const keysRules = rules.filter((rule) => rule.kind === "keys");
  for (const rule of rules) {
    for (const path of pathsOf(rule)) {
      for (const keysRule of keysRules) checkPath(path, rule, keysRule, context);
    }
  }
}

function pathsOf(rule: DefaultingRule): readonly FieldPath[] {
  return [...targetsOf(rule), ...sourcesOf(rule), ...conditionsOf(rule).map(({ path }) => path)];
}

function checkPath(
  path: FieldPath,
  { position }: DefaultingRule,
  keysRule: KeysRule,
  context: DefaultingContext,
): void {
  const map = keysRule.path;
  const step = path[map.length];
  if (step?.kind !== "name" || !overlap(map, path.slice(0, map.length))) return;
  const canonical = keysRule.keys.find((key) => key.toLowerCase() === step.name.toLowerCase());
  if (canonical === undefined || canonical === step.name) return;
  context.report({
    code: "defaulting-key",
    position,
    arguments: { key: step.name, path: pathText(map), canonical },
    related: [{ message: "the keys are said here", position: keysRule.position }],
  });
}
