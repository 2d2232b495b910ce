import type { Api, TypeDefinition } from "../model/api.js";
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
    switch (schema.kind) {
      case "reference":
        if (found.has(schema.target) || !enters(schema)) return;
        found.add(schema.target);
        visit(definitionOf(api, schema.target).schema);
        return;
      case "object":
        for (const property of schema.properties) visit(property.schema);
        return;
      case "map":
        visit(schema.values);
        return;
      case "array":
        visit(schema.items);
        return;
      case "string":
      case "integer":
      case "number":
      case "boolean":
      case "int-or-string":
      case "any":
        return;
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
