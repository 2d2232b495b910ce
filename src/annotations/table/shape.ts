import { readFacets } from "../../model/facets.js";
import { type JsonObject, jsonObject } from "../../model/json.js";
import type { Facets, Schema, SchemaKind } from "../../model/schema.js";
import { fields, flag, order, text, type Use, value } from "./entry.js";
import { anything, lists, objects } from "./fits.js";

const places = ["type", "property"] as const;
const types = ["string", "integer", "number", "boolean", "object"] as const;

/** What kind of value it is, beyond the TypeScript type. Each has a variant for the items of a list. */
export const shapeAnnotations = {
  type: text({
    places,
    values: types,
    meaning:
      "The type in the schema, where it has to differ from the TypeScript type. A property whose type has a name keeps that type; annotate the named type instead.",
    example: "@type string",
    sets: "type",
    markers: ["kubebuilder:validation:Type"],
    schema: { fits: anything, order: order.type, apply: withType },
  }),
  preserveUnknownFields: flag({
    places,
    meaning:
      "The API server keeps members that the schema does not know, instead of dropping them.",
    example: "@preserveUnknownFields",
    sets: "x-kubernetes-preserve-unknown-fields",
    markers: [
      "kubebuilder:pruning:PreserveUnknownFields",
      "kubebuilder:validation:XPreserveUnknownFields",
    ],
    schema: { fits: anything, apply: (schema) => ({ ...schema, preserveUnknownFields: true }) },
  }),
  embeddedResource: flag({
    places,
    meaning:
      "The object is a whole resource: the API server checks its `apiVersion`, `kind` and `metadata`.",
    example: "@embeddedResource",
    sets: "x-kubernetes-embedded-resource",
    markers: [
      "kubebuilder:validation:XEmbeddedResource",
      "kubebuilder:validation:EmbeddedResource",
    ],
    schema: {
      fits: [...objects, "any"],
      apply: (schema) => ({ ...schema, embeddedResource: true }),
    },
  }),
  intOrString: flag({
    places,
    meaning: "Integers and texts are both allowed. The type `IntOrString` says it already.",
    example: "@intOrString",
    sets: "x-kubernetes-int-or-string",
    markers: ["kubebuilder:validation:XIntOrString"],
    schema: {
      fits: ["string", "integer", "int-or-string", "any"],
      order: order.type,
      apply: asIntOrString,
    },
  }),
};

/** What is said of a whole value, and not of the items of a list. */
export const wholeAnnotations = {
  title: text({
    places,
    meaning:
      "A short name for people. Most users of CRDs never see it; the description matters more.",
    example: "@title Number of workers",
    sets: "title",
    markers: ["kubebuilder:title"],
    schema: { fits: anything, apply: (schema, title) => ({ ...schema, title }) },
  }),
  externalDocs: fields({
    places,
    positional: "url",
    fields: {
      url: { type: "string", required: true, meaning: "Where more is to be read." },
      description: { type: "string", meaning: "What is to be read there." },
    },
    check: (given) =>
      URL.canParse(String(given.get("url"))) ? undefined : `"${given.get("url")}" is not a URL`,
    meaning: "A link to documentation elsewhere.",
    example: '@externalDocs https://example.com/queues description="How queues work"',
    sets: "externalDocs",
    markers: ["kubebuilder:externalDocs"],
    schema: { fits: anything, apply: (schema, externalDocs) => ({ ...schema, externalDocs }) },
  }),
  listType: text({
    places,
    values: ["atomic", "set", "map"],
    meaning:
      "How server-side apply merges the list: `atomic` as one value, `set` by item, `map` by the keys of its items.",
    example: "@listType set",
    sets: "x-kubernetes-list-type",
    markers: ["listType", "k8s:listType"],
    schema: {
      fits: lists,
      order: order.type,
      apply: (schema, listType) => ({ ...schema, listType }),
    },
  }),
  listMapKey: text({
    places,
    repeatable: true,
    meaning:
      "A property of the items that tells them apart, for `@listType map`. Repeat it for several.",
    example: "@listType map\n@listMapKey name\n@listMapKey protocol",
    sets: "x-kubernetes-list-map-keys",
    markers: ["listMapKey", "k8s:listMapKey"],
    schema: {
      fits: lists,
      apply: (schema, key) => ({ ...schema, listMapKeys: [...(schema.listMapKeys ?? []), key] }),
    },
  }),
  mapType: text({
    places,
    values: ["granular", "atomic"],
    meaning:
      "How server-side apply merges the object: `granular` by member, as it does anyway, `atomic` as one value.",
    example: "@mapType atomic",
    sets: "x-kubernetes-map-type",
    markers: ["mapType", "structType"],
    schema: { fits: objects, apply: (schema, mapType) => ({ ...schema, mapType }) },
  }),
  schemaless: flag({
    places,
    meaning:
      "Nothing of the TypeScript type reaches the schema; the other annotations say all there is.",
    example: "@schemaless\n@preserveUnknownFields",
    markers: ["kubebuilder:validation:Schemaless"],
    schema: { fits: anything, order: order.shape, apply: withoutShape },
  }),
  schema: value({
    places,
    type: "object",
    meaning:
      "Keywords as they stand in a CRD, for what no other annotation says, such as `oneOf`. They win over everything else; `check` sees the result.",
    example: "@schema {oneOf: [{required: [a]}, {required: [b]}]}",
    markers: [],
    schema: {
      fits: anything,
      order: order.raw,
      apply: withKeywords,
    },
  }),
};

/**
 * The schema with keywords as a CRD spells them. What the model has a facet for becomes one, so that the
 * checks see it; an `enum` stays as it is written, even beside `nullable`, where the API server refuses
 * null.
 */
function withKeywords(schema: Schema, keywords: JsonObject): Schema {
  const { enum: values, ...others } = keywords;
  const { raw, ...facets } = readFacets(jsonObject(Object.entries(others)), new Set());
  const kept = [...Object.entries(schema.raw ?? {}), ...Object.entries(raw ?? {})];
  const verbatim = jsonObject([...kept, ["enum", values ?? schema.raw?.enum]]);
  return { ...schema, ...facets, ...(Object.keys(verbatim).length > 0 && { raw: verbatim }) };
}

/** The schema as another type. What the old one held inside is gone, unless they are the same. */
function withType(schema: Schema, type: string, use: Use): Schema {
  if (schema.kind === "reference") {
    if (use.target !== undefined && use.target.kind !== type) reportNamedType(type, use);
    return schema;
  }
  if (schema.kind === type || (schema.kind === "map" && type === "object")) return schema;
  const facets = withoutTypeFacts(schema);
  switch (type) {
    case "string":
    case "integer":
    case "number":
    case "boolean":
      return { ...facets, kind: type };
    default:
      return { ...facets, kind: "object", properties: [] };
  }
}

function reportNamedType(type: string, use: Use): void {
  use.report({
    code: "contradictory-annotations",
    position: use.position,
    arguments: { problem: `"@type ${type}" contradicts the named type that this refers to` },
    help: "Annotate the named type, or write the type in place of the name.",
  });
}

/** On a value of any type, the marker is what says that there are two. */
function asIntOrString(schema: Schema): Schema {
  if (schema.kind === "int-or-string") return schema;
  if (schema.kind !== "any") return { ...schema, intOrString: true };
  return { ...withoutTypeFacts(schema), kind: "int-or-string" };
}

/** What is left of a schema when it gets another type: all but the shape and what came with the old type. */
function withoutTypeFacts(schema: Schema): Facets {
  const ofType: Partial<Record<SchemaKind, readonly string[]>> = {
    integer: ["format"],
    number: ["format"],
    "int-or-string": ["anyOf"],
    any: ["preserveUnknownFields"],
  };
  const gone = new Set(["kind", "properties", "values", "items", ...(ofType[schema.kind] ?? [])]);
  return Object.fromEntries(Object.entries(schema).filter(([key]) => !gone.has(key)));
}

function withoutShape(schema: Schema): Schema {
  return {
    kind: "any",
    ...(schema.position && { position: schema.position }),
    ...(schema.description !== undefined && { description: schema.description }),
  };
}
