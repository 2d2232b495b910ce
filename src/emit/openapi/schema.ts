import { objectMetaId } from "../../kubernetes/release.js";
import type { Api, TypeDefinition } from "../../model/api.js";
import { type JsonObject, type JsonValue, jsonObject } from "../../model/json.js";
import { definitionOf, type ResolvedSchema, resolveSchema } from "../../model/resolve.js";
import type { ObjectSchema, Property, ReferenceSchema, Schema } from "../../model/schema.js";
import { keywords } from "../keywords.js";
import { withBothTypes, withMembers, withNull } from "./dialect.js";

/** A schema of the model as OpenAPI 3.0 has it. */
export type WriteSchema = (schema: Schema) => JsonObject;

/** Gives the `$ref` of a named type, or `undefined` where its schema is to be written out. */
export type Reference = (definition: TypeDefinition) => JsonObject | undefined;

export function createSchemaWriter(api: Api, reference: Reference): WriteSchema {
  function write(node: Schema): JsonObject {
    if (node.kind === "reference") return writeReference(node);
    const said = { ...keywords(node.kind, node), ...children(node) };
    return { ...completed(said), ...node.raw };
  }

  /** In OpenAPI 3.0 nothing may stand beside `$ref`, so what the place says stands around it. */
  function writeReference(node: ReferenceSchema): JsonObject {
    const found = reference(definitionOf(api, node.target));
    if (found === undefined) return write(resolveSchema(api, node));
    const { allOf, ...said } = { ...completed(keywords(node.kind, node)), ...node.raw };
    const others = Array.isArray(allOf) ? allOf : [];
    if (others.length === 0 && Object.keys(said).length === 0) return found;
    return { ...said, allOf: [found, ...others] };
  }

  function children(node: ResolvedSchema): JsonObject {
    switch (node.kind) {
      case "object":
        return members(node);
      case "map":
        return { additionalProperties: write(node.values) };
      case "array":
        return { items: write(node.items) };
      case "string":
      case "integer":
      case "number":
      case "boolean":
      case "int-or-string":
      case "any":
        return {};
    }
  }

  function members({ properties }: ObjectSchema): JsonObject {
    if (properties.length === 0) return {};
    const required = properties.filter((each) => each.required).map(({ name }) => name);
    return {
      ...(required.length > 0 && { required: required.sort() }),
      properties: propertySchemas(properties),
    };
  }

  function propertySchemas(properties: readonly Property[]): JsonObject {
    return jsonObject(properties.map(({ name, schema }) => [name, write(schema)]));
  }

  function completed(said: Record<string, JsonValue>): JsonObject {
    if (said["x-kubernetes-embedded-resource"] !== true) return withNull(withBothTypes(said));
    return withMembers(said, propertySchemas(resourceMembers(api)));
  }

  return write;
}

/** What every object of Kubernetes has: `apiVersion`, `kind` and `metadata`. */
function resourceMembers(api: Api): readonly Property[] {
  const metadata: ReferenceSchema = { kind: "reference", target: objectMetaId };
  return [...typeMembers(api), { name: "metadata", required: false, schema: metadata }];
}

const typeMetaId = "k8s.io/apimachinery/pkg/apis/meta/v1.TypeMeta";

/** `apiVersion` and `kind`, with what the release says of them. */
export function typeMembers(api: Api): readonly Property[] {
  const { schema } = definitionOf(api, typeMetaId);
  return schema.kind === "object" ? schema.properties : [];
}
