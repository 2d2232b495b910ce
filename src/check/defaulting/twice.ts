import { covers } from "../../model/defaulting/cover.js";
import { isSamePath, pathText } from "../../model/defaulting/path.js";
import { type DefaultingRule, targetsOf } from "../../model/defaulting/rule.js";
import type { DefaultingContext } from "./rule-context.js";

/** At one type, no rule may make another one useless. */
export function checkTwice(rules: readonly DefaultingRule[], { report }: DefaultingContext): void {
  for (const [index, rule] of rules.entries()) {
    const first = rules
      .slice(0, index)
      .find((earlier) => haveOneOwner(earlier, rule) && covers(earlier, rule));
    if (first === undefined) continue;
    const [path = []] = targetsOf(rule);
    report({
      code: "defaulting-twice",
      position: rule.position,
      arguments: { path: pathText(path) },
      related: [{ message: "the first one stands here", position: first.position }],
    });
  }
}

function haveOneOwner({ owner: a }: DefaultingRule, { owner: b }: DefaultingRule): boolean {
  return a.name === b.name && isSamePath(a.path, b.path);
}
