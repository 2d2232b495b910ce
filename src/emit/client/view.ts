import { listMetaId } from "../../kubernetes/release.js";
import type { Api, TypeDefinition } from "../../model/api.js";
import { targetsIn } from "../../model/references.js";
import { definitionOf } from "../../model/resolve.js";
import { withFullMetadata } from "../full-metadata.js";

/** The types as a client sees them: metadata is whole, where a CRD states five properties of it. */
export interface ClientView {
  definition(id: string): TypeDefinition;
  /** Every type that kinds and lists reach, in the order of their ids. */
  readonly types: readonly TypeDefinition[];
}

export function clientView(api: Api): ClientView {
  const whole = withFullMetadata(api);
  const definition = (id: string): TypeDefinition => definitionOf(whole, id);
  const versions = api.groups.flatMap((group) => group.versions);
  const roots = versions.flatMap(({ kinds }) => kinds.map(({ type }) => type));
  const reached = new Set<string>();
  const waiting = roots.length === 0 ? [] : [...roots, listMetaId];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (reached.has(id)) continue;
    reached.add(id);
    waiting.push(...targetsIn(definition(id).schema));
  }
  return { definition, types: [...reached].sort().map(definition) };
}
