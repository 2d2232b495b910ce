import { copyOf, isObject, type Json } from "./json.js";
import type { FieldSchema, Schemas } from "./schema.js";

/**
 * Sets what is absent, from the outside to the inside, and drops `null` where it is not allowed.
 *
 * @see https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#defaulting-and-nullable
 */
export function setDefaults(value: Json | undefined, schema: FieldSchema, schemas: Schemas): void {
  if (Array.isArray(value)) {
    const items = schemas.resolve(schema.items);
    for (const item of value) setDefaults(item, items, schemas);
  } else if (isObject(value)) {
    const known = Object.entries(schema.properties ?? {}).map(
      ([name, property]) => [name, schemas.resolve(property)] as const,
    );
    const properties = new Map(known);
    const values = schema.values && schemas.resolve(schema.values);
    const schemaOf = (name: string) => properties.get(name) ?? values;
    for (const [name, each] of Object.entries(value)) {
      const member = schemaOf(name);
      if (each === null && member !== undefined && member.nullable !== true) delete value[name];
    }
    for (const [name, property] of known) {
      if (property.default !== undefined && !Object.hasOwn(value, name)) {
        // Defaults stand in the generated table, as JSON.
        value[name] = copyOf(property.default) as Json;
      }
    }
    for (const [name, each] of Object.entries(value)) {
      const member = schemaOf(name);
      if (member !== undefined) setDefaults(each, member, schemas);
    }
  }
}
