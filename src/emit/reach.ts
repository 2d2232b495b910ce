import type { Api, TypeDefinition } from "../model/api.js";
import { referencesIn } from "../model/references.js";
import { definitionOf } from "../model/resolve.js";
import type { ReferenceSchema, Schema } from "../model/schema.js";

/**
 * The named types beneath `roots`, in the order of the model.
 *
 * @param enters says whether a type counts, and what lies beneath it is looked at
 */
export function reachedTypes(
  api: Api,
  roots: readonly Schema[],
  enters: (reference: ReferenceSchema) => boolean,
): readonly TypeDefinition[] {
  const found = new Set<string>();
  const visit = (schema: Schema): void => {
    for (const reference of referencesIn(schema)) {
      if (found.has(reference.target) || !enters(reference)) continue;
      found.add(reference.target);
      visit(definitionOf(api, reference.target).schema);
    }
  };
  for (const root of roots) visit(root);
  return [...api.types.values()].filter(({ id }) => found.has(id));
}

/** The root types of all kinds. */
export function rootTypes(api: Api): readonly TypeDefinition[] {
  const kinds = api.groups.flatMap(({ versions }) => versions.flatMap((version) => version.kinds));
  return kinds.map(({ type }) => definitionOf(api, type));
}
