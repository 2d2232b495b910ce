import type { Place } from "../rule.js";

/** `uniqueItems: true` is refused everywhere. */
export function checkUniqueItems({ node, where, report }: Place): void {
  if (node.uniqueItems === true) report("unique-items", { where });
}
