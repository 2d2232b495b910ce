import type { Place } from "../rule.js";

/** Every schema needs a type, unless it keeps whatever it is given. */
export function checkTyped({ node, where, report }: Place): void {
  if (node.kind !== "any" || node.preserveUnknownFields === true) return;
  // A type that CRDs do not know stands among the raw keywords, and is reported there.
  if (node.raw?.type !== undefined) return;
  report("untyped-schema", { where });
}
