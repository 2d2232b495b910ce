import type { ReferenceSchema, Schema } from "./schema.js";

/** Every reference in a schema, in its order; what a reference leads to is not looked at. */
export function referencesIn(schema: Schema): readonly ReferenceSchema[] {
  switch (schema.kind) {
    case "reference":
      return [schema];
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

/** The ids of the types that a schema names. */
export function targetsIn(schema: Schema): readonly string[] {
  return referencesIn(schema).map(({ target }) => target);
}
