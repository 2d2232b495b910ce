import { isObject, type Json } from "./json.js";
import { type FieldSchema, propertyOf, type Schemas } from "./schema.js";

/**
 * Drops the fields that the schema does not know.
 *
 * @see https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#field-pruning
 */
export function prune(value: Json, schema: FieldSchema, schemas: Schemas): void {
  if (Array.isArray(value)) {
    const items = schemas.resolve(schema.items);
    for (const item of value) prune(item, items, schemas);
  } else if (isObject(value)) {
    for (const [name, each] of Object.entries(value)) {
      const known = propertyOf(schema, name) ?? schema.values;
      if (known !== undefined) prune(each, schemas.resolve(known), schemas);
      else if (schema.properties !== undefined && schema.any !== true) delete value[name];
    }
  }
}
