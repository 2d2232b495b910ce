import type { JsonObject } from "../model/json.js";
import type { Facets, ObjectSchema, Property, Schema } from "../model/schema.js";

/** A node's own part, and the references to the Go structs that it inlines. */
export interface Split {
  readonly own: JsonObject;
  readonly inlined: readonly string[];
}

/**
 * Takes the inlined Go structs out of a node: controller-tools writes each as `allOf: [{$ref}]`, with
 * the comment on the embedding, which its flattening drops.
 */
export function splitInlined(node: JsonObject): Split {
  const { allOf, ...rest } = node;
  if (!Array.isArray(allOf)) return { own: node, inlined: [] };
  const clauses: readonly JsonObject[] = allOf;
  const inlined = clauses.flatMap(({ $ref: ref }) => (typeof ref === "string" ? [ref] : []));
  const others = clauses.filter(({ $ref: ref }) => typeof ref !== "string");
  return { own: others.length === 0 ? rest : { ...rest, allOf: others }, inlined };
}

/** `own` with the members of the structs it inlines; its own win. Members come out sorted by name. */
export function mergeInlined(own: Schema, structs: readonly Schema[]): Schema {
  if (own.kind !== "object") return own;
  return structs.reduce<ObjectSchema>(
    (merged, struct) => (struct.kind === "object" ? mergeStruct(merged, struct) : merged),
    own,
  );
}

function mergeStruct(own: ObjectSchema, struct: ObjectSchema): ObjectSchema {
  const { description: _, title: __, ...facets } = struct;
  return {
    ...facets,
    ...own,
    // What controller-tools merges otherwise than "the first wins" (its flatten.go).
    ...mergeFacets(own, struct),
    properties: mergeProperties(own.properties, struct.properties),
  };
}

function mergeFacets(own: Facets, struct: Facets): Facets {
  const validations = [...(struct.validations ?? []), ...(own.validations ?? [])];
  const mapType = struct.mapType ?? own.mapType;
  return {
    ...(validations.length > 0 && { validations }),
    ...(mapType !== undefined && { mapType }),
  };
}

function mergeProperties(
  own: readonly Property[],
  inlined: readonly Property[],
): readonly Property[] {
  const names = new Map(own.map((property) => [property.name, property]));
  for (const property of inlined) {
    const first = names.get(property.name);
    const required = property.required || first?.required === true;
    names.set(property.name, { ...(first ?? property), required });
  }
  return [...names.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}
