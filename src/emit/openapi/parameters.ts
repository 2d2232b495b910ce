import type { Api } from "../../model/api.js";
import { type JsonObject, jsonObject } from "../../model/json.js";
import { definitionOf, resolveSchema } from "../../model/resolve.js";
import type { Property, Schema } from "../../model/schema.js";
import { typeMembers } from "./schema.js";

/** The types that list what a request may ask for in its query. */
export type OptionsType =
  | "CreateOptions"
  | "DeleteOptions"
  | "GetOptions"
  | "ListOptions"
  | "PatchOptions"
  | "UpdateOptions";

/**
 * The query of a request, as the API server publishes it: the members of the options that have a plain
 * type, and lists as one text.
 */
export function queryParameters(api: Api, options: OptionsType): readonly JsonObject[] {
  const { schema } = definitionOf(api, `k8s.io/apimachinery/pkg/apis/meta/v1.${options}`);
  const properties = schema.kind === "object" ? schema.properties : [];
  const withoutType = new Set(typeMembers(api).map(({ name }) => name));
  return properties
    .filter(({ name }) => !withoutType.has(name))
    .flatMap((property) => queryParameter(api, property));
}

function queryParameter(api: Api, { name, schema }: Property): readonly JsonObject[] {
  const { description, ...resolved } = resolveSchema(api, schema);
  const type = plainType(resolved);
  if (type === undefined) return [];
  return [
    jsonObject([
      ["name", name],
      ["in", "query"],
      ["description", description],
      ["schema", type],
    ]),
  ];
}

function plainType(schema: Schema): JsonObject | undefined {
  switch (schema.kind) {
    case "string":
    case "array":
      return { type: "string" };
    case "boolean":
    case "integer":
    case "number":
      return jsonObject([
        ["type", schema.kind],
        ["format", schema.format],
      ]);
    case "object":
    case "map":
    case "int-or-string":
    case "any":
    case "reference":
      return undefined;
  }
}

/** What every request may say. */
export const pretty: JsonObject = {
  name: "pretty",
  in: "query",
  description: "`true` has the answer indented, for people to read.",
  schema: { type: "string" },
};

export function pathParameter(name: string, description: string): JsonObject {
  return { name, in: "path", description, required: true, schema: { type: "string" } };
}
