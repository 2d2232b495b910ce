import type { Api } from "../../model/api.js";
import type { Facets, Schema } from "../../model/schema.js";
import { jsonText, type Literal, type Member, members } from "./literal.js";

/**
 * What the fake has to know of every named type below some roots, by their ids: how fields merge, and
 * what they are when they are absent. It is what the CRD says, so its view of metadata counts.
 */
export function fieldSchemas(api: Api, roots: readonly string[]): readonly Member[] {
  const known = new Map<string, Literal | undefined>();

  function ofType(id: string): Literal | undefined {
    if (known.has(id)) return known.get(id);
    const definition = api.types.get(id);
    if (definition === undefined) throw new Error(`the model names "${id}" but does not hold it`);
    // No schema of a CRD contains itself; a circle would end here.
    known.set(id, undefined);
    const literal = ofField(definition.schema);
    known.set(id, literal);
    return literal;
  }

  /** Nothing where the fake would do the same without. */
  function ofField(schema: Schema): Literal | undefined {
    const said = [...ownMembers(schema), ...facetMembers(schema)];
    return said.length === 0 ? undefined : said;
  }

  function ownMembers(schema: Schema): readonly Member[] {
    switch (schema.kind) {
      case "reference":
        return ofType(schema.target) === undefined ? [] : [["type", JSON.stringify(schema.target)]];
      case "object": {
        const properties = members(
          schema.properties.map((property) => [property.name, ofField(property.schema)]),
        );
        if (properties.length > 0) return [["properties", properties]];
        return schema.preserveUnknownFields === true ? [["any", "true"]] : [];
      }
      case "map": {
        const values = ofField(schema.values);
        return values === undefined && isScalar(schema.values) ? [] : [["values", values ?? []]];
      }
      case "array":
        return members([
          ["list", listText(schema)],
          ["items", ofField(schema.items)],
        ]);
      case "any":
        return [["any", "true"]];
      default:
        return [];
    }
  }

  function isScalar(schema: Schema): boolean {
    if (schema.kind !== "reference") return !["object", "map", "any"].includes(schema.kind);
    const target = api.types.get(schema.target);
    return target !== undefined && isScalar(target.schema);
  }

  for (const id of roots) ofType(id);
  const sorted = [...known].sort(([a], [b]) => (a < b ? -1 : 1));
  return members(sorted);
}

function facetMembers(facets: Facets): readonly Member[] {
  const fallback = facets.default ?? undefined;
  return members([
    ["atomic", facets.mapType === "atomic" ? "true" : undefined],
    ["default", fallback === undefined ? undefined : jsonText(fallback)],
    ["nullable", facets.nullable === true ? "true" : undefined],
  ]);
}

function listText({ listType, listMapKeys = [] }: Facets): string | undefined {
  if (listType === "set") return '"set"';
  return listType === "map" ? jsonText(listMapKeys) : undefined;
}
