import type { JsonValue } from "../../src/model/json.js";
import type { Facets, Schema } from "../../src/model/schema.js";

export type Node = Record<string, unknown>;

/** Gives the node of a reference: kept as `$ref`, or resolved and merged. */
export type OnReference = (target: string, facets: Node) => Node;

/** The schema as a node of JSON Schema, written for tests by the model's own description. */
export function toNode(schema: Schema, onReference: OnReference): Node {
  const { kind, raw, position: _, ...rest } = schema;
  const nested = (inner: Schema) => toNode(inner, onReference);
  const facets = facetNode(rest);
  switch (schema.kind) {
    case "reference":
      return { ...onReference(schema.target, facets), ...raw };
    case "object":
      return { type: "object", ...members(schema, nested), ...facets, ...raw };
    case "map":
      return {
        type: "object",
        additionalProperties: nested(schema.values),
        ...facets,
        ...raw,
      };
    case "array":
      return { type: "array", items: nested(schema.items), ...facets, ...raw };
    case "int-or-string":
      return { "x-kubernetes-int-or-string": true, ...facets, ...raw };
    case "any":
      return { ...facets, ...raw };
    default:
      return { type: kind, ...facets, ...raw };
  }
}

function members(
  { properties }: Extract<Schema, { kind: "object" }>,
  nested: (schema: Schema) => Node,
): Node {
  if (properties.length === 0) return {};
  const required = properties.filter((property) => property.required).map(({ name }) => name);
  return {
    properties: Object.fromEntries(properties.map(({ name, schema }) => [name, nested(schema)])),
    ...(required.length > 0 && { required: required.sort() }),
  };
}

const spelling: Partial<Record<keyof Facets, string>> = {
  listType: "x-kubernetes-list-type",
  listMapKeys: "x-kubernetes-list-map-keys",
  mapType: "x-kubernetes-map-type",
  preserveUnknownFields: "x-kubernetes-preserve-unknown-fields",
  embeddedResource: "x-kubernetes-embedded-resource",
  intOrString: "x-kubernetes-int-or-string",
  validations: "x-kubernetes-validations",
};

const shape = new Set(["properties", "values", "items", "target"]);

function facetNode(rest: object): Node {
  const entries = Object.entries(rest).filter(([key]) => !shape.has(key));
  return Object.fromEntries(
    entries.map(([key, value]: [string, JsonValue]) => [
      spelling[key as keyof Facets] ?? key,
      value,
    ]),
  );
}
