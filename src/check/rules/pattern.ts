import { patternsIn } from "../logical.js";
import type { Context, Place } from "../rule.js";

/** Patterns are compiled by RE2, those in logical parts too. */
export function checkPattern({ node, where, report }: Place, { patterns }: Context): void {
  const all = new Set(patternsIn(node));
  if (node.pattern !== undefined) all.add(node.pattern);
  for (const pattern of all) {
    const problem = patterns.problemOf(pattern);
    if (problem !== undefined) report("invalid-pattern", { where, pattern, problem });
  }
}
