import type { FieldPath } from "../../../model/defaulting/path.js";
import type { FieldRule, ValueSource } from "../../../model/defaulting/rule.js";
import { firstOf, guardedByAll } from "../../../print/typescript/lines.js";
import { factsOf } from "../facts.js";
import { conditionText, presentPaths } from "./conditions.js";
import { assign, makeParents } from "./objects.js";
import { absent, read } from "./read.js";
import { inner, isKnown, newVariable, type RuleScope, schemaAt } from "./scope.js";
import { literalAt } from "./value.js";

/** What happens to one field, or to several together. */
export function fieldStatements(rule: FieldRule, scope: RuleScope): readonly string[] {
  const conditions = rule.conditions.map((condition) => conditionText(condition, scope));
  if (rule.source.kind === "constant") {
    const { value } = rule.source;
    return setStatements(rule, conditions, (path) => literalAt(path, value, scope), scope);
  }
  const block =
    conditions.length === 0 ? scope : inner(scope, presentPaths(rule.conditions, scope));
  const variable = newVariable(block, variableFor(rule));
  const lines = [
    ...firstOf(
      variable,
      rule.source.from.map((path) => read(path, block)),
    ),
    ...setStatements(
      rule,
      [`${variable} != null`],
      () => copied(rule.source, variable, block),
      block,
    ),
  ];
  return guardedByAll(conditions, lines);
}

function setStatements(
  rule: FieldRule,
  conditions: readonly string[],
  value: (path: FieldPath) => string,
  scope: RuleScope,
): readonly string[] {
  const [only] = rule.targets;
  const isSimple = rule.targets.length === 1 && factsOfPath(only, scope).nullable === false;
  const tests = isSimple ? [] : rule.targets.map((path) => unset(path, rule, scope));
  const all = [...parentTests(rule, scope), ...conditions, ...tests];
  const parents = rule.createParents ? [] : parentsOf(rule).flatMap(ways);
  const block =
    all.length === 0 ? scope : inner(scope, [...parents, ...presentPaths(rule.conditions, scope)]);
  const operator = isSimple ? (rule.replaceZero ? "||=" : "??=") : "=";
  const lines = rule.targets.flatMap((path) => {
    const made = rule.createParents ? makeParents(rule, path, block) : [];
    return [...made, ...assign(path, value(path), operator, block)];
  });
  return guardedByAll(all, lines);
}

/** Of several fields, each must have a place. */
function parentTests(rule: FieldRule, scope: RuleScope): readonly string[] {
  if (rule.createParents) return [];
  return parentsOf(rule)
    .filter((parent) => !isKnown(scope, parent))
    .map((parent) => read(parent, scope));
}

function parentsOf({ targets }: FieldRule): readonly FieldPath[] {
  return targets.map((path) => path.slice(0, -1));
}

/** The values on the way to a value, and the value itself. */
function ways(path: FieldPath): readonly FieldPath[] {
  return path.map((_, index) => path.slice(0, index + 1));
}

function unset(path: FieldPath, { replaceZero }: FieldRule, scope: RuleScope): string {
  if (!replaceZero) return absent(path, scope);
  const field = read(path, scope);
  return factsOfPath(path, scope).nullable ? `!${field} && ${field} !== null` : `!${field}`;
}

/** What is copied is called by the field that it is for. */
function variableFor({ targets }: FieldRule): string {
  const step = targets[0].at(-1);
  const name = step?.kind === "name" ? step.name.replaceAll(/\W/g, "") : "";
  return /^[a-z]/.test(name) ? name : "value";
}

/** Two fields never share what can be changed. */
function copied(source: ValueSource, variable: string, scope: RuleScope): string {
  const [first] = source.kind === "copy" ? source.from : [];
  const kind = first && factsOfPath(first, scope).shape.kind;
  const isScalar = kind !== "object" && kind !== "map" && kind !== "array" && kind !== "any";
  return isScalar ? variable : `${scope.module.helper("copyOf")}(${variable})`;
}

function factsOfPath(path: FieldPath, scope: RuleScope) {
  return factsOf(scope.api, schemaAt(scope, path));
}
