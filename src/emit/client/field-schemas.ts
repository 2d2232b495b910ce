import type { Api } from "../../model/api.js";
import type { JsonValue } from "../../model/json.js";
import { targetsIn } from "../../model/references.js";
import { definitionOf } from "../../model/resolve.js";
import type { Facets, ObjectSchema, Schema } from "../../model/schema.js";
import { jsonText, type Literal, type Member, members } from "./literal.js";

/**
 * What the fake has to know of every named type below some roots, by their ids: what its fields may be,
 * how they merge, and what they are when they are absent. It is what the CRD says, so its view of metadata
 * counts.
 */
export function fieldSchemas(api: Api, roots: readonly string[]): readonly Member[] {
  const known = new Map<string, Literal>();
  const waiting = [...roots];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (known.has(id)) continue;
    const { schema } = definitionOf(api, id);
    known.set(id, fieldSchema(schema));
    waiting.push(...targetsIn(schema));
  }
  return [...known].sort(([a], [b]) => (a < b ? -1 : 1));
}

function fieldSchema(schema: Schema): Literal {
  return [...shapeMembers(schema), ...facetMembers(schema)];
}

function shapeMembers(schema: Schema): readonly Member[] {
  if (schema.intOrString === true) return [["intOrString", "true"]];
  switch (schema.kind) {
    case "reference":
      return [["ref", JSON.stringify(schema.target)]];
    case "object":
      return objectMembers(schema);
    case "map":
      return [["values", fieldSchema(schema.values)]];
    case "array":
      return members([
        ["list", listText(schema)],
        ["items", fieldSchema(schema.items)],
      ]);
    case "int-or-string":
      return [["intOrString", "true"]];
    case "any":
      return [];
    default:
      return [["type", JSON.stringify(schema.kind)]];
  }
}

function objectMembers({ properties }: ObjectSchema): readonly Member[] {
  const required = properties.filter((property) => property.required).map(({ name }) => name);
  return members([
    ["properties", properties.map(({ name, schema }) => [name, fieldSchema(schema)] as const)],
    ["required", required.length === 0 ? undefined : jsonText(required)],
  ]);
}

/** Facets that say what a value may be. */
const bounds = [
  "enum",
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "exclusiveMaximum",
  "multipleOf",
  "minLength",
  "maxLength",
  "pattern",
  "minItems",
  "maxItems",
  "minProperties",
  "maxProperties",
] as const satisfies readonly (keyof Facets)[];

function facetMembers(facets: Facets): readonly Member[] {
  const fallback = facets.default ?? undefined;
  const bounding = bounds.map((name) => {
    const value: JsonValue | undefined = facets[name];
    return [name, value === undefined ? undefined : jsonText(value)] as const;
  });
  return members([
    ...bounding,
    ["atomic", facets.mapType === "atomic" ? "true" : undefined],
    ["default", fallback === undefined ? undefined : jsonText(fallback)],
    ["nullable", facets.nullable === true ? "true" : undefined],
    // What every object has is known to the server without being said.
    ["any", facets.preserveUnknownFields || facets.embeddedResource ? "true" : undefined],
  ]);
}

function listText({ listType, listMapKeys = [] }: Facets): string | undefined {
  if (listType === "set") return '"set"';
  return listType === "map" ? jsonText(listMapKeys) : undefined;
}
