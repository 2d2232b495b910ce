import type { Api, TypeDefinition } from "../../model/api.js";
import type { Schema } from "../../model/schema.js";
import { definitionOf } from "./facts.js";
import type { HasWork } from "./work.js";

/**
 * What is defaulted of a kind. Metadata is the API server's own: no CRD has defaults in it, and `null`
 * goes other ways there.
 */
export function defaultedRoot({ schema }: TypeDefinition): Schema {
  if (schema.kind !== "object") return schema;
  const properties = schema.properties.filter(
    ({ name }) => name !== "apiVersion" && name !== "kind" && name !== "metadata",
  );
  return { ...schema, properties };
}

/** The named types beneath the kinds in which anything is done, in the order of the model. */
export function calledTypes(api: Api, hasWork: HasWork): readonly TypeDefinition[] {
  const found = new Set<string>();
  const visit = (schema: Schema): void => {
    switch (schema.kind) {
      case "reference":
        if (found.has(schema.target) || !hasWork(schema)) return;
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
  const kinds = api.groups.flatMap(({ versions }) => versions.flatMap((version) => version.kinds));
  for (const { type } of kinds) visit(defaultedRoot(definitionOf(api, type)));
  return [...api.types.values()].filter(({ id }) => found.has(id));
}
