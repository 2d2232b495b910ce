import type { Api, TypeDefinition } from "./api.js";
import { type JsonObject, type JsonValue, jsonObject } from "./json.js";
import type { Facets, ReferenceSchema, Schema } from "./schema.js";

/** A schema whose shape is known: anything but a reference. */
export type ResolvedSchema = Exclude<Schema, ReferenceSchema>;

/**
 * What holds at a place: the shape of the type that it names, with the place's own facets over those of
 * the type, as CRDs merge them. One step only: properties, items and values may be references again.
 * The position is the place's own, if it has one.
 */
export function resolveSchema(api: Api, schema: Schema): ResolvedSchema {
  if (schema.kind !== "reference") return schema;
  const { kind: _, target, ...place } = schema;
  const type = resolveSchema(api, definitionOf(api, target).schema);
  return { ...type, ...mergeFacets(type, place) };
}

/** As much of an `Api` as it takes to follow references. */
export interface TypeLookup {
  readonly types: { get(id: string): TypeDefinition | undefined };
}

/** The named type of an id that the model names. */
export function definitionOf(api: TypeLookup, id: string): TypeDefinition {
  const definition = api.types.get(id);
  if (definition === undefined) throw new Error(`the model names "${id}" but does not hold it`);
  return definition;
}

/** Facets with the same spelling as their keywords; where type and place differ in one, both hold. */
const cumulative = [
  "format",
  "minimum",
  "maximum",
  "multipleOf",
  "minLength",
  "maxLength",
  "pattern",
  "minItems",
  "maxItems",
  "minProperties",
  "maxProperties",
] as const satisfies readonly (keyof Facets)[];

/** Bounds, and the flags that exclude the bound itself: each is about the bound beside it. */
const exclusions = [
  ["minimum", "exclusiveMinimum"],
  ["maximum", "exclusiveMaximum"],
] as const satisfies readonly (readonly [keyof Facets, keyof Facets])[];

/** The flags beside bounds of the place's own, where those of the type would be about the wrong bound. */
function ownExclusions(type: Facets, place: Facets): Facets {
  const own = exclusions.filter(([bound]) => differ(type, place, bound));
  return Object.fromEntries(own.map(([, flag]) => [flag, place[flag] === true]));
}

/** Whether both say something, and not the same. */
function differ(type: Facets, place: Facets, name: keyof Facets): boolean {
  const [said, here] = [type[name], place[name]];
  return said !== undefined && here !== undefined && said !== here;
}

function mergeFacets(type: Facets, place: Facets): Facets {
  const validations = joined(place.validations, type.validations);
  const allOf = joined(joined(type.allOf, place.allOf), differences(type, place));
  const values = type.enum ?? place.enum;
  const raw = joinedRaw(type.raw, place.raw);
  return {
    ...place,
    ...ownExclusions(type, place),
    ...(validations && { validations }),
    ...(allOf && { allOf }),
    ...(values && { enum: values }),
    ...(raw && { raw }),
  };
}

function joined<T>(first?: readonly T[], second?: readonly T[]): readonly T[] | undefined {
  if (first === undefined || second === undefined) return first ?? second;
  return [...first, ...second];
}

function joinedRaw(type?: JsonObject, place?: JsonObject): JsonObject | undefined {
  if (type === undefined || place === undefined) return type ?? place;
  return jsonObject([...Object.entries(type), ...Object.entries(place)]);
}

/** What the type says and the place says otherwise; the place's word stands at the node itself. */
function differences(type: Facets, place: Facets): readonly JsonObject[] | undefined {
  const entries: [string, JsonValue][] = [];
  for (const name of cumulative) {
    const said = type[name];
    if (said !== undefined && differ(type, place, name)) entries.push([name, said]);
  }
  for (const [bound, flag] of exclusions) {
    if (type[flag] === true && differ(type, place, bound)) entries.push([flag, true]);
  }
  return entries.length === 0 ? undefined : [jsonObject(entries)];
}
