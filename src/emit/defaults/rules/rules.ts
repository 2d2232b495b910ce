import type { DefaultingRule, FunctionRule, KeysRule } from "../../../model/defaulting/rule.js";
import { fieldStatements } from "./fields.js";
import { itemRuleStatements } from "./items.js";
import { read } from "./read.js";
import type { RuleScope } from "./scope.js";

/** The statements for one rule, where the value that it starts from is there. */
export function ruleStatements(rule: DefaultingRule, scope: RuleScope): readonly string[] {
  switch (rule.kind) {
    case "field":
      return fieldStatements(rule, scope);
    case "item":
      return itemRuleStatements(rule, scope);
    case "keys":
      return keysStatements(rule, scope);
    case "function":
      return functionStatements(rule, scope);
  }
}

/** Kubernetes' functions in Go compare keys by simple case folding, as regular expressions do here. */
function keysStatements({ path, keys }: KeysRule, scope: RuleScope): readonly string[] {
  const rename = scope.module.helper("renameKey");
  return keys.map((key) => {
    const pattern = key.replaceAll(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
    return `${rename}(${read(path, scope)}, ${JSON.stringify(key)}, /^${pattern}$/iu);`;
  });
}

function functionStatements(
  { path, name, file }: FunctionRule,
  scope: RuleScope,
): readonly string[] {
  return [`${scope.module.userFunction(name, file)}(${read(path, scope)});`];
}
