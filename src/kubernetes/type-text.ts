import type { Schema } from "../model/schema.js";

/** How the types that a text names are called there. */
export interface Names {
  /** A scalar of `gen-apis/types`: `types.int32`. */
  scalar(name: string): string;
  /** One of Kubernetes' types by its id: `Container`, `meta_v1.LabelSelector`, or its own text. */
  reference(id: string): string;
}

/** The TypeScript type of `schema`: the wire type. */
export function typeText(schema: Schema, names: Names): string {
  const text = plainText(schema, names);
  return schema.nullable === true ? `${text} | null` : text;
}

function plainText(schema: Schema, names: Names): string {
  switch (schema.kind) {
    case "reference":
      return names.reference(schema.target);
    case "object":
      return objectText(schema.properties, names);
    case "map":
      return `{ [key: string]: ${typeText(schema.values, names)} }`;
    case "array":
      return arrayText(typeText(schema.items, names));
    case "string":
      return schema.format === "byte" ? names.scalar("Bytes") : "string";
    case "integer":
      return names.scalar(integerName(schema.format));
    case "number":
      return names.scalar(numberName(schema.format));
    case "boolean":
      return "boolean";
    case "int-or-string":
      return names.scalar("IntOrString");
    case "any":
      return schema.preserveUnknownFields === true ? names.scalar("JSONValue") : "unknown";
  }
}

function objectText(
  properties: Extract<Schema, { kind: "object" }>["properties"],
  names: Names,
): string {
  if (properties.length === 0) return "{ [key: string]: unknown }";
  const members = properties.map(({ name, required, schema }) =>
    memberText(name, required ? "" : "?", typeText(schema, names)),
  );
  return `{ ${members.join("; ")} }`;
}

/** `name?: type`, without what ends it. */
export function memberText(name: string, mark: "" | "?", type: string): string {
  return `${propertyKey(name)}${mark}: ${type}`;
}

/** `items[]`, with parentheses where the type needs them. */
function arrayText(items: string): string {
  return items.includes("|") ? `(${items})[]` : `${items}[]`;
}

function propertyKey(name: string): string {
  return /^[A-Za-z_]\w*$/.test(name) ? name : JSON.stringify(name);
}

function integerName(format: string | undefined): string {
  return format === "int32" || format === "int64" ? format : "integer";
}

function numberName(format: string | undefined): string {
  return format === "float" || format === "double" ? format : "float64";
}
