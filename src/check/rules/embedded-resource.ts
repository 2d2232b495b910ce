import type { ResolvedSchema } from "../../model/resolve.js";
import type { Property } from "../../model/schema.js";
import type { Context, Place } from "../rule.js";

/** `x-kubernetes-embedded-resource`: a whole object of Kubernetes inside of another. */
export function checkEmbeddedResource(place: Place, context: Context): void {
  const { node, where, metadata, report } = place;
  if (node.embeddedResource !== true) return;
  const problem =
    metadata === undefined ? embeddedProblem(node, context) : "it belongs to metadata";
  if (problem !== undefined) report("invalid-embedded-resource", { where, problem });
}

function embeddedProblem(node: ResolvedSchema, { resolve }: Context): string | undefined {
  if (node.kind === "map") return "it has values without names";
  if (node.kind !== "object") return "it is no object";
  if (node.properties.length === 0 && node.preserveUnknownFields !== true) {
    return "it has no properties and does not preserve unknown fields";
  }
  const wrong = node.properties.find((property) => !isWellTyped(property, resolve));
  return wrong && `"${wrong.name}" has another type than that of Kubernetes`;
}

function isWellTyped({ name, schema }: Property, resolve: Context["resolve"]): boolean {
  switch (name) {
    case "apiVersion":
    case "kind":
      return resolve(schema).kind === "string";
    case "metadata":
      return ["object", "map"].includes(resolve(schema).kind);
    default:
      return true;
  }
}
