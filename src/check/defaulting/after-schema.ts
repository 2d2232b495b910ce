import { effectsOf } from "../../model/defaulting/effects.js";
import { type FieldPath, isSamePath, mayLeadTo, pathText } from "../../model/defaulting/path.js";
import type { DefaultingRule } from "../../model/defaulting/rule.js";
import { type DefaultingContext, schemaAt } from "./rule-context.js";

/**
 * The schema's defaults come before the rules, and again behind them, for what the rules have made. What
 * comes only then must not be read by a rule: it would act when the object is defaulted again.
 */
export function checkAfterSchema(
  rules: readonly DefaultingRule[],
  context: DefaultingContext,
): void {
  const made = rules.map(effectsOf).flatMap(({ values, parents }) => [...values, ...parents]);
  const isSet = (path: FieldPath) => rules.some((rule) => alwaysSets(rule, path));
  for (const rule of rules) {
    const { needs, copies } = effectsOf(rule);
    for (const path of [...needs, ...copies]) {
      const late = lateDefault(path, made, isSet, context);
      if (late === undefined) continue;
      context.report({
        code: "defaulting-after-schema",
        position: rule.position,
        arguments: { path: pathText(late.path), made: pathText(late.made) },
      });
    }
  }
}

function lateDefault(
  path: FieldPath,
  allMade: readonly FieldPath[],
  isSet: (path: FieldPath) => boolean,
  context: DefaultingContext,
): { readonly path: FieldPath; readonly made: FieldPath } | undefined {
  const outside = allMade.filter((made) => made.length < path.length && mayLeadTo(made, path));
  for (const made of [...outside].sort((a, b) => b.length - a.length)) {
    const late = path
      .map((_, index) => path.slice(0, index + 1))
      .slice(made.length)
      .find((way) => !isSet(way) && (schemaAt(way, context).default ?? null) !== null);
    if (late !== undefined) return { path: late, made };
  }
  return undefined;
}

function alwaysSets(rule: DefaultingRule, path: FieldPath): boolean {
  return (
    rule.kind === "field" &&
    rule.conditions.length === 0 &&
    rule.source.kind === "constant" &&
    rule.targets.some((target) => isSamePath(target, path))
  );
}
