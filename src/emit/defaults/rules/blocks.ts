import type { FieldPath, Step } from "../../../model/defaulting/path.js";
import { isSamePath, isSameStep, startsWith } from "../../../model/defaulting/path.js";
import type { DefaultingRule } from "../../../model/defaulting/rule.js";
import { firstOf, guarded, loop } from "../../../print/typescript/lines.js";
import { factsOf } from "../facts.js";
import { anchorOf, createsAt, readsOf, standsAlone } from "./anchors.js";
import { isStable, nameFor } from "./names.js";
import { makeObject } from "./objects.js";
import { itemsIn, read } from "./read.js";
import { ruleStatements } from "./rules.js";
import { bound, inner, isKnown, newVariable, type RuleScope, schemaAt } from "./scope.js";

/**
 * The statements for rules, in their order, where the value at `at` is certainly there. Neighbours that
 * take the same way share its conditions and loops.
 */
export function blockStatements(
  rules: readonly DefaultingRule[],
  at: FieldPath,
  scope: RuleScope,
): readonly string[] {
  const lines: string[] = [];
  for (let start = 0; start < rules.length; ) {
    const run = runFrom(rules.slice(start), at);
    lines.push(...runStatements(run, at, scope));
    start += run.length;
  }
  return lines;
}

/** The rules at the start of the list that can be applied together, at least one. */
function runFrom(rules: readonly DefaultingRule[], at: FieldPath): readonly DefaultingRule[] {
  const [first, ...others] = rules;
  if (first === undefined) return [];
  if (isHere(first, at)) return [first];
  const way = anchorOf(first).slice(0, at.length + 1);
  const end = others.findIndex(
    (rule) =>
      isHere(rule, at) ||
      !startsWith(anchorOf(rule), way) ||
      createsAt(rule, way) !== createsAt(first, way) ||
      !staysIn(rule, way),
  );
  return [first, ...(end < 0 ? others : others.slice(0, end))];
}

function isHere(rule: DefaultingRule, at: FieldPath): boolean {
  return isSamePath(anchorOf(rule), at) || standsAlone(rule, at);
}

/** Whether a rule in a loop reads nothing outside of the item, which rules before it might change elsewhere. */
function staysIn(rule: DefaultingRule, way: FieldPath): boolean {
  if (way.at(-1)?.kind !== "each") return true;
  return readsOf(rule).every((path) => startsWith(path, way));
}

function runStatements(
  run: readonly DefaultingRule[],
  at: FieldPath,
  scope: RuleScope,
): readonly string[] {
  const [first] = run;
  if (first === undefined) return [];
  if (isHere(first, at)) return ruleStatements(first, scope);
  const step = anchorOf(first)[at.length];
  switch (step?.kind) {
    case "name":
      return nameStatements(run, [...at, step], scope);
    case "each":
      return eachStatements(run, at, [...at, step], scope);
    case "item":
      return itemStatements(run, at, [...at, step], scope);
    default:
      throw new Error("a rule has no way to its field");
  }
}

function nameStatements(
  run: readonly DefaultingRule[],
  way: FieldPath,
  scope: RuleScope,
): readonly string[] {
  if (isKnown(scope, way)) return blockStatements(run, way, scope);
  if (run.every((rule) => createsAt(rule, way))) {
    return [...makeObject(way, scope), ...blockStatements(run, way, scope)];
  }
  if (!isStable(way, scope)) {
    const variable = newVariable(scope, nameFor(way));
    const lines = blockStatements(run, way, bound(scope, way, variable));
    return [`const ${variable} = ${read(way, scope)};`, ...guarded(variable, lines)];
  }
  const ways = sharedWays(run, way, scope);
  const last = ways.at(-1) ?? way;
  return guarded(read(last, scope), blockStatements(run, last, inner(scope, ways)));
}

/** The way on which all rules go on by names, from `way` to as far as they are together. */
function sharedWays(
  run: readonly DefaultingRule[],
  way: FieldPath,
  scope: RuleScope,
): readonly FieldPath[] {
  const ways = [way];
  for (let current = way; ; ) {
    const steps = run.map((rule) => anchorOf(rule)[current.length]);
    const [step] = steps;
    if (step?.kind !== "name" || !steps.every((each) => isStep(each, step))) return ways;
    const next = [...current, step];
    if (!isStable(next, scope) || run.some((rule) => createsAt(rule, next))) return ways;
    ways.push(next);
    current = next;
  }
}

function isStep(a: Step | undefined, b: Step): boolean {
  return a !== undefined && isSameStep(a, b);
}

function eachStatements(
  run: readonly DefaultingRule[],
  at: FieldPath,
  way: FieldPath,
  scope: RuleScope,
): readonly string[] {
  const { shape } = factsOf(scope.api, schemaAt(scope, at));
  const list = shape.kind === "map" ? `Object.values(${read(at, scope)})` : read(at, scope);
  const outer = inner(scope);
  const variable = newVariable(outer, variableFor(way, scope));
  const lines = blockStatements(run, way, bound(outer, way, variable));
  return loop(variable, list, [`if (!${variable}) continue;`, ...lines]);
}

function itemStatements(
  run: readonly DefaultingRule[],
  at: FieldPath,
  way: FieldPath,
  scope: RuleScope,
): readonly string[] {
  const step = way.at(-1);
  if (step?.kind !== "item") return [];
  const variable = newVariable(scope, variableFor(way, scope));
  const found = itemsIn(read(at, scope), "", step, scope);
  const lines = blockStatements(run, way, bound(scope, way, variable));
  return [...firstOf(variable, found), ...guarded(variable, lines)];
}

/** A variable for a value of a list or map, called by its type. */
function variableFor(way: FieldPath, { api, module, ...scope }: RuleScope): string {
  const { definition } = factsOf(api, schemaAt({ api, module, ...scope }, way));
  return definition === undefined ? "item" : module.variable(definition.name);
}
