import type { Place } from "../rule.js";

const mapTypes = ["granular", "atomic"];

/** `x-kubernetes-map-type` belongs to objects. */
export function checkMapType({ node, where, report }: Place): void {
  const { mapType } = node;
  if (mapType === undefined) return;
  if (node.kind !== "object" && node.kind !== "map") {
    report("invalid-map-type", { where, problem: "it is no object" });
  } else if (!mapTypes.includes(mapType)) {
    report("invalid-map-type", {
      where,
      problem: `"${mapType}" is none of ${mapTypes.join(", ")}`,
    });
  }
}
