import type { Report } from "../../diagnostics/diagnostic.js";
import type { Facets } from "../../model/schema.js";
import type { ResourceVersion } from "../resources.js";
import type { Context } from "../rule.js";

/** What the root cannot say beside the status subresource, by its keyword. */
const forbidden: readonly (readonly [keyof Facets, string])[] = [
  ["allOf", "allOf"],
  ["anyOf", "anyOf"],
  ["oneOf", "oneOf"],
  ["not", "not"],
  ["enum", "enum"],
  ["default", "default"],
  ["minProperties", "minProperties"],
  ["maxProperties", "maxProperties"],
  ["mapType", "x-kubernetes-map-type"],
  ["embeddedResource", "x-kubernetes-embedded-resource"],
];

/** With the status subresource, the root may only say what holds for spec and status each by itself. */
export function checkRootWithStatus(
  { kind }: ResourceVersion,
  { api, resolve }: Context,
  report: Report,
): void {
  const type = api.types.get(kind.type);
  if (type === undefined || !kind.subresources.status) return;
  const root = resolve(type.schema);
  for (const [facet, keyword] of forbidden) {
    if (root[facet] === undefined || root[facet] === false) continue;
    report({
      code: "root-with-status",
      position: root.position ?? kind.position,
      arguments: { where: type.name, keyword },
    });
  }
}
