import type { Place } from "../rule.js";

/** An integer or a string is no object, so it cannot be an open or embedded one. */
export function checkIntOrString({ node, where, report }: Place): void {
  if (node.kind !== "int-or-string" && node.intOrString !== true) return;
  if (node.preserveUnknownFields === true) {
    report("invalid-int-or-string", { where, keyword: "x-kubernetes-preserve-unknown-fields" });
  }
  if (node.embeddedResource === true) {
    report("invalid-int-or-string", { where, keyword: "x-kubernetes-embedded-resource" });
  }
}
