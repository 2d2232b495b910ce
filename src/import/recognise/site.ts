import { readFacets } from "../../model/facets.js";
import { equalJson, type JsonObject, type JsonValue, jsonObject } from "../../model/json.js";
import type { Facets } from "../../model/schema.js";

/**
 * What a place says beside the type `type` if `node` is what the CRD output makes of both; `undefined` if
 * `node` cannot be that. Members are not compared. The inverse of `mergeReference`.
 */
export function siteOf(type: JsonObject, node: JsonObject): Facets | undefined {
  if (Object.keys(type).some((keyword) => node[keyword] === undefined)) return undefined;
  const said: [string, JsonValue][] = [];
  for (const [keyword, value] of Object.entries(node)) {
    if (members.has(keyword)) continue;
    const ofType = type[keyword];
    if (ofType !== undefined && equalJson(ofType, value)) continue;
    const ofPlace = ofType === undefined ? value : withoutType(keyword, ofType, value);
    if (ofPlace === undefined) return undefined;
    said.push([keyword, ofPlace]);
  }
  const facets = readFacets(jsonObject(said), new Set());
  return facets.raw === undefined ? facets : undefined;
}

const members: ReadonlySet<string> = new Set(["properties", "items", "additionalProperties"]);

/** Keywords of which the place's value stands, whatever the type says. */
const placeWins: ReadonlySet<string> = new Set([
  "title",
  "description",
  "externalDocs",
  "example",
  "default",
  "x-kubernetes-preserve-unknown-fields",
  "x-kubernetes-map-type",
  "x-kubernetes-list-type",
  "x-kubernetes-list-map-keys",
]);

/** The place's part of a value that differs from the type's. */
function withoutType(keyword: string, type: JsonValue, value: JsonValue): JsonValue | undefined {
  if (placeWins.has(keyword)) return value;
  if (!Array.isArray(type) || !Array.isArray(value)) return undefined;
  const own = value.length - type.length;
  if (own <= 0) return undefined;
  switch (keyword) {
    case "x-kubernetes-validations":
      return equalJson(value.slice(own), type) ? value.slice(0, own) : undefined;
    case "allOf":
      return equalJson(value.slice(0, type.length), type) ? value.slice(type.length) : undefined;
    default:
      return undefined;
  }
}
