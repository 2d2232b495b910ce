import { isJsonObject, type JsonObject, type JsonValue, NumberText } from "./json.js";
import type { Facets } from "./schema.js";

type FacetName = Exclude<keyof Facets, "position" | "raw">;

interface Keyword {
  readonly facet: FacetName;
  /** Whether the value has the facet's type; what has another one is kept as it stands. */
  readonly accepts: (value: JsonValue) => boolean;
}

const isText = (value: JsonValue) => typeof value === "string";
const isBoolean = (value: JsonValue) => typeof value === "boolean";
/** A facet that is false is left out of a CRD, so a false that was written is kept as it stands. */
const isTrue = (value: JsonValue) => value === true;
const isNumber = (value: JsonValue) => typeof value === "number" || value instanceof NumberText;
const isAnything = () => true;

function isListOf(accepts: (value: JsonValue) => boolean): (value: JsonValue) => boolean {
  return (value) => Array.isArray(value) && value.every(accepts);
}

function isObjectOf(
  shape: Readonly<Record<string, (value: JsonValue) => boolean>>,
  required: string,
): (value: JsonValue) => boolean {
  return (value) =>
    isJsonObject(value) &&
    Object.hasOwn(value, required) &&
    Object.entries(value).every(([key, part]) => shape[key]?.(part) === true);
}

const isRule = isObjectOf(
  {
    rule: isText,
    message: isText,
    messageExpression: isText,
    reason: isText,
    fieldPath: isText,
    optionalOldSelf: isBoolean,
  },
  "rule",
);

/**
 * The keywords of a CRD's schema that the model has a facet for.
 *
 * @see https://kubernetes.io/docs/reference/kubernetes-api/extend-resources/custom-resource-definition-v1/#JSONSchemaProps
 */
const keywords: ReadonlyMap<string, Keyword> = new Map<string, Keyword>([
  ["title", { facet: "title", accepts: isText }],
  ["description", { facet: "description", accepts: isText }],
  [
    "externalDocs",
    { facet: "externalDocs", accepts: isObjectOf({ url: isText, description: isText }, "url") },
  ],
  ["example", { facet: "example", accepts: isAnything }],
  ["default", { facet: "default", accepts: isAnything }],
  ["nullable", { facet: "nullable", accepts: isTrue }],
  ["enum", { facet: "enum", accepts: isListOf(isAnything) }],
  ["format", { facet: "format", accepts: isText }],
  ["minimum", { facet: "minimum", accepts: isNumber }],
  ["maximum", { facet: "maximum", accepts: isNumber }],
  ["exclusiveMinimum", { facet: "exclusiveMinimum", accepts: isTrue }],
  ["exclusiveMaximum", { facet: "exclusiveMaximum", accepts: isTrue }],
  ["multipleOf", { facet: "multipleOf", accepts: isNumber }],
  ["minLength", { facet: "minLength", accepts: isNumber }],
  ["maxLength", { facet: "maxLength", accepts: isNumber }],
  ["pattern", { facet: "pattern", accepts: isText }],
  ["minItems", { facet: "minItems", accepts: isNumber }],
  ["maxItems", { facet: "maxItems", accepts: isNumber }],
  ["uniqueItems", { facet: "uniqueItems", accepts: isTrue }],
  ["minProperties", { facet: "minProperties", accepts: isNumber }],
  ["maxProperties", { facet: "maxProperties", accepts: isNumber }],
  ["x-kubernetes-list-type", { facet: "listType", accepts: isText }],
  ["x-kubernetes-list-map-keys", { facet: "listMapKeys", accepts: isListOf(isText) }],
  ["x-kubernetes-map-type", { facet: "mapType", accepts: isText }],
  ["x-kubernetes-preserve-unknown-fields", { facet: "preserveUnknownFields", accepts: isTrue }],
  ["x-kubernetes-embedded-resource", { facet: "embeddedResource", accepts: isTrue }],
  ["x-kubernetes-int-or-string", { facet: "intOrString", accepts: isTrue }],
  ["x-kubernetes-validations", { facet: "validations", accepts: isListOf(isRule) }],
  ["allOf", { facet: "allOf", accepts: isListOf(isJsonObject) }],
  ["anyOf", { facet: "anyOf", accepts: isListOf(isJsonObject) }],
  ["oneOf", { facet: "oneOf", accepts: isListOf(isJsonObject) }],
  ["not", { facet: "not", accepts: isJsonObject }],
]);

/**
 * The facets that a schema's keywords say, but for those in `shape`, which the node's kind has said.
 * Keywords without a facet, and values of another type than the facet's, go to `raw`.
 */
export function readFacets(node: JsonObject, shape: ReadonlySet<string>): Facets {
  const facets: Record<string, JsonValue> = {};
  const raw: Record<string, JsonValue> = Object.create(null);
  for (const key of Object.keys(node)) {
    const value = node[key];
    if (value === undefined || shape.has(key)) continue;
    const keyword = keywords.get(key);
    if (keyword?.accepts(value)) facets[keyword.facet] = value;
    else raw[key] = value;
  }
  if (Object.keys(raw).length > 0) facets.raw = raw;
  // Each value was accepted for its facet by the table above.
  return facets as Facets;
}
