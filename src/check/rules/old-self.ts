import type { Place } from "../rule.js";

/** Rules that compare a value with what it was before. */
export function checkOldSelf({ node, where, uncorrelated, report }: Place): void {
  for (const { rule, optionalOldSelf, position } of node.validations ?? []) {
    if (!usesOldSelf(rule)) {
      if (optionalOldSelf !== undefined) report("unused-old-self", { where }, position);
    } else if (uncorrelated !== undefined) {
      report("uncorrelatable-rule", { where, list: uncorrelated, rule }, position);
    }
  }
}

/** Strings and comments of CEL, in which names mean nothing. */
const strings = /"""[\s\S]*?"""|'''[\s\S]*?'''|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\/\/[^\n]*/g;

function usesOldSelf(rule: string): boolean {
  return rule.includes("oldSelf") && /\boldSelf\b/.test(rule.replace(strings, "''"));
}
