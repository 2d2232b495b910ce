import { matchOf } from "../../../model/defaulting/match.js";
import { pathText } from "../../../model/defaulting/path.js";
import type { ItemRule } from "../../../model/defaulting/rule.js";
import { isJsonObject } from "../../../model/json.js";
import { type ResolvedSchema, resolveSchema } from "../../../model/resolve.js";
import { guardedByAll } from "../../../print/typescript/lines.js";
import { factsOf } from "../facts.js";
import { literal } from "../literal.js";
import { conditionText, presentPaths } from "./conditions.js";
import { makeList, makeParents } from "./objects.js";
import { equals, read } from "./read.js";
import { inner, type RuleScope, schemaAt } from "./scope.js";
import { typedLiteral } from "./value.js";

/** Appends the item of a rule to its list, unless the list holds one like it. */
export function itemRuleStatements(rule: ItemRule, scope: RuleScope): readonly string[] {
  const conditions = rule.conditions.map((condition) => conditionText(condition, scope));
  const block =
    conditions.length === 0 ? scope : inner(scope, presentPaths(rule.conditions, scope));
  const { shape } = factsOf(scope.api, schemaAt(scope, rule.path));
  if (shape.kind !== "array") throw new Error(`"${pathText(rule.path)}" is no list`);
  const item = typedLiteral(shape.items, rule.item, scope);
  const parents = rule.createParents ? makeParents(rule, rule.path, block) : [];
  const made = listStatements(rule, block);
  const list = read(rule.path, block);
  const test = isIn(list, rule, shape, item, block);
  const pushed = guardedByAll(
    [`!${test}`],
    [`${scope.module.helper("append")}(${list}, ${item});`],
  );
  return guardedByAll(conditions, [...parents, ...made, ...pushed]);
}

/** A list that lies in another list or in a map is there already. */
function listStatements({ path }: ItemRule, scope: RuleScope): readonly string[] {
  return path.at(-1)?.kind === "name" ? makeList(path, scope) : [];
}

function isIn(
  list: string,
  rule: ItemRule,
  shape: ResolvedSchema & { readonly kind: "array" },
  item: string,
  scope: RuleScope,
): string {
  const match = matchOf(rule, shape);
  if (match.length === 0 || !isJsonObject(rule.item)) return `${list}.includes(${item})`;
  const value = rule.item;
  const items = resolveSchema(scope.api, shape.items);
  const properties = items.kind === "object" ? items.properties : [];
  const tests = match.map((name) => {
    const property = properties.find((each) => each.name === name);
    const wanted = value[name] ?? null;
    const text = property ? typedLiteral(property.schema, wanted, scope) : literal(wanted);
    return equals("item", name, text, scope);
  });
  return `${list}.some((item) => ${tests.join(" && ")})`;
}
