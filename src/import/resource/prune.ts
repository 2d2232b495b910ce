import type { Report } from "../../diagnostics/diagnostic.js";
import { isJsonObject, type JsonObject, type JsonValue } from "../../model/json.js";
import type { Definition, Places } from "./definition.js";

/**
 * What a schema can say. An API server drops every other keyword when the CRD is applied.
 *
 * @see https://kubernetes.io/docs/reference/kubernetes-api/extend-resources/custom-resource-definition-v1/#JSONSchemaProps
 */
const known: ReadonlySet<string> = new Set(
  (
    "$ref $schema additionalItems additionalProperties allOf anyOf default definitions dependencies " +
    "description enum example exclusiveMaximum exclusiveMinimum externalDocs format id items maxItems " +
    "maxLength maxProperties maximum minItems minLength minProperties minimum multipleOf not nullable " +
    "oneOf pattern patternProperties properties required title type uniqueItems " +
    "x-kubernetes-embedded-resource x-kubernetes-int-or-string x-kubernetes-list-map-keys " +
    "x-kubernetes-list-type x-kubernetes-map-type x-kubernetes-preserve-unknown-fields " +
    "x-kubernetes-validations"
  ).split(" "),
);

/** Keywords that hold schemas by name, one schema, or a list of them. */
const named: ReadonlySet<string> = new Set(["properties", "patternProperties", "definitions"]);
const nested: ReadonlySet<string> = new Set([
  "items",
  "additionalProperties",
  "additionalItems",
  "not",
  "allOf",
  "anyOf",
  "oneOf",
]);

export interface Pruned {
  readonly definition: Definition;
  readonly places: Places;
}

/** The definition without what API servers drop from schemas; each keyword is reported. */
export function prune(definition: Definition, places: Places, report: Report): Pruned {
  /** The objects that were copied, by their copies. */
  const copies = new Map<JsonObject, JsonObject>();
  const positionOf = (object: JsonObject) => places.positionOf(copies.get(object) ?? object);

  function schema(node: JsonObject): JsonObject {
    const kept = copy(node);
    for (const [keyword, value] of Object.entries(node)) {
      if (known.has(keyword)) {
        kept[keyword] = inside(keyword, value);
      } else {
        report({
          code: "pruned-keyword",
          position: places.positionOf(node),
          arguments: { keyword },
        });
      }
    }
    return kept;
  }

  function copy(node: JsonObject): Record<string, JsonValue> {
    const made: Record<string, JsonValue> = Object.create(null);
    copies.set(made, node);
    return made;
  }

  function inside(keyword: string, value: JsonValue): JsonValue {
    if (nested.has(keyword)) return schemas(value);
    if (!named.has(keyword) || !isJsonObject(value)) return value;
    const kept = copy(value);
    for (const [name, inner] of Object.entries(value)) kept[name] = schemas(inner);
    return kept;
  }

  function schemas(value: JsonValue): JsonValue {
    if (Array.isArray(value)) return value.map(schemas);
    return isJsonObject(value) ? schema(value) : value;
  }

  const versions = definition.versions.map((version) => ({
    ...version,
    schema: schema(version.schema),
  }));
  return { definition: { ...definition, versions }, places: { ...places, positionOf } };
}
