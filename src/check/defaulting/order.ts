import { orderRules } from "../../model/defaulting/order.js";
import { pathText } from "../../model/defaulting/path.js";
import { type DefaultingRule, targetsOf } from "../../model/defaulting/rule.js";
import type { DefaultingContext } from "./rule-context.js";

/** There must be an order in which rules can be applied. */
export function checkOrder(rules: readonly DefaultingRule[], { report }: DefaultingContext): void {
  const { cycle } = orderRules(rules);
  const [first, ...others] = cycle;
  if (first === undefined) return;
  const paths = cycle.flatMap(targetsOf).map((path) => `"${pathText(path)}"`);
  report({
    code: "defaulting-cycle",
    position: first.position,
    arguments: { paths: paths.join(", ") },
    related: others.map(({ position }) => ({ message: "it waits for this one", position })),
  });
}
