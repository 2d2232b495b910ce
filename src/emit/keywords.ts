import { type JsonObject, type JsonValue, jsonObject } from "../model/json.js";
import type { Facets, SchemaKind, ValidationRule } from "../model/schema.js";

/** The value of `type` for each kind of node. */
const types: Readonly<Record<SchemaKind, string | undefined>> = {
  object: "object",
  map: "object",
  array: "array",
  string: "string",
  integer: "integer",
  number: "number",
  boolean: "boolean",
  "int-or-string": undefined,
  any: undefined,
  reference: undefined,
};

/** The keywords that a node says beside its children, spelled as in a CRD. */
export function keywords(kind: SchemaKind, facets: Facets): Record<string, JsonValue> {
  return jsonObject([
    ["type", types[kind]],
    ["title", facets.title],
    ["description", facets.description],
    ["externalDocs", facets.externalDocs && jsonObject(Object.entries(facets.externalDocs))],
    ["example", facets.example],
    ["default", facets.default],
    ["nullable", flag(facets.nullable)],
    ["enum", facets.enum],
    ["format", facets.format],
    ["minimum", facets.minimum],
    ["maximum", facets.maximum],
    ["exclusiveMinimum", flag(facets.exclusiveMinimum)],
    ["exclusiveMaximum", flag(facets.exclusiveMaximum)],
    ["multipleOf", facets.multipleOf],
    ["minLength", facets.minLength],
    ["maxLength", facets.maxLength],
    ["pattern", facets.pattern],
    ["minItems", facets.minItems],
    ["maxItems", facets.maxItems],
    ["uniqueItems", flag(facets.uniqueItems)],
    ["minProperties", facets.minProperties],
    ["maxProperties", facets.maxProperties],
    ["allOf", facets.allOf],
    ["anyOf", facets.anyOf],
    ["oneOf", facets.oneOf],
    ["not", facets.not],
    ["x-kubernetes-embedded-resource", flag(facets.embeddedResource)],
    ["x-kubernetes-int-or-string", flag(facets.intOrString ?? kind === "int-or-string")],
    ["x-kubernetes-list-map-keys", facets.listMapKeys],
    ["x-kubernetes-list-type", facets.listType],
    ["x-kubernetes-map-type", facets.mapType],
    ["x-kubernetes-preserve-unknown-fields", flag(facets.preserveUnknownFields)],
    ["x-kubernetes-validations", facets.validations?.map(validation)],
  ]);
}

/** CRDs leave out what is false, as Kubernetes' own serialisation does. */
function flag(value: boolean | undefined): true | undefined {
  return value === true ? true : undefined;
}

function validation(rule: ValidationRule): JsonObject {
  const { position: _, ...said } = rule;
  return jsonObject(Object.entries(said));
}
