import type { Api, TypeDefinition } from "../../model/api.js";
import type { Schema } from "../../model/schema.js";

const metaPackage = "k8s.io/apimachinery/pkg/apis/meta/v1";
export const objectMetaId = `${metaPackage}.ObjectMeta`;
export const listMetaId = `${metaPackage}.ListMeta`;

/** The types as a client sees them: metadata is whole, where a CRD states five properties of it. */
export interface ClientView {
  definition(id: string): TypeDefinition;
  /** Every type that kinds and lists reach, in the order of their ids. */
  readonly types: readonly TypeDefinition[];
}

export function clientView(api: Api): ClientView {
  const definition = (id: string): TypeDefinition => {
    const found = api.metadata.get(id) ?? api.types.get(id);
    if (found === undefined) throw new Error(`the model names "${id}" but does not hold it`);
    return found;
  };
  const versions = api.groups.flatMap((group) => group.versions);
  const roots = versions.flatMap(({ kinds }) => kinds.map(({ type }) => type));
  const reached = new Set<string>();
  const waiting = roots.length === 0 ? [] : [...roots, listMetaId];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (reached.has(id)) continue;
    reached.add(id);
    waiting.push(...referencesIn(definition(id).schema));
  }
  return { definition, types: [...reached].sort().map(definition) };
}

function referencesIn(schema: Schema): readonly string[] {
  switch (schema.kind) {
    case "reference":
      return [schema.target];
    case "object":
      return schema.properties.flatMap((property) => referencesIn(property.schema));
    case "map":
      return referencesIn(schema.values);
    case "array":
      return referencesIn(schema.items);
    case "string":
    case "integer":
    case "number":
    case "boolean":
    case "int-or-string":
    case "any":
      return [];
  }
}
