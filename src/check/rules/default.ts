import type { Context, Place } from "../rule.js";
import { createValidator } from "../values/validate.js";

/** A default is a value like any other: it must be valid, and hold no unknown fields. */
export function checkDefault({ node, where, report }: Place, context: Context): void {
  // The API server drops a default of null, whatever the schema says.
  if (node.default === undefined || node.default === null) return;
  const problem = createValidator(context)(node.default, node);
  if (problem !== undefined) report("invalid-default", { where, problem });
}
