import type { Report } from "../../diagnostics/diagnostic.js";
import type { Resource } from "../resources.js";
import type { Context } from "../rule.js";

/** Two kinds of one group cannot share a plural: it names their CRD. */
export function checkPlurals(
  resources: readonly Resource[],
  _context: Context,
  report: Report,
): void {
  const seen = new Map<string, Resource>();
  for (const resource of resources) {
    const kind = resource.versions[0]?.kind;
    if (kind === undefined) continue;
    const { group } = resource;
    const { plural } = kind.names;
    const other = seen.get(`${plural}.${group}`);
    seen.set(`${plural}.${group}`, other ?? resource);
    const otherKind = other?.versions[0]?.kind;
    if (other === undefined || otherKind === undefined) continue;
    report({
      code: "duplicate-resource",
      position: kind.position,
      arguments: { group, plural, kinds: `"${other.name}" and "${resource.name}"` },
      related: [{ message: `"${other.name}" stands here`, position: otherKind.position }],
    });
  }
}
