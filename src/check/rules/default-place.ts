import type { Place } from "../rule.js";

/** No defaults for what Kubernetes itself fills in. */
export function checkDefaultPlace({ node, where, metadata, report }: Place): void {
  if (node.default === undefined) return;
  if (metadata === "top-level") {
    report("misplaced-default", { where, place: "the metadata of the object" });
  } else if (metadata === "embedded-map") {
    report("misplaced-default", { where, place: "a map in the metadata of an embedded object" });
  }
}
