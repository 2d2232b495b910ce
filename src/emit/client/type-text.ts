import { type JsonValue, NumberText, numberText } from "../../model/json.js";
import type { Property, Schema } from "../../model/schema.js";
import { indent } from "../../print/typescript/lines.js";
import { literalKey } from "../../print/typescript/names.js";
import { documentation } from "./documentation.js";

/** How a named type is called where the text stands. */
export type Reference = (id: string) => string;

/** The TypeScript type of what stands on the wire. */
export function typeText(schema: Schema, reference: Reference): string {
  const text = plainText(schema, reference);
  if (schema.nullable !== true || text === "unknown") return text;
  return /(^|\| )null$/.test(text) ? text : `${text} | null`;
}

function plainText(schema: Schema, reference: Reference): string {
  if (schema.enum !== undefined) return unionText(schema.enum);
  if (schema.intOrString === true) return "number | string";
  switch (schema.kind) {
    case "reference":
      return reference(schema.target);
    case "object":
      return schema.properties.length === 0
        ? "{ [key: string]: unknown }"
        : inline(schema, reference);
    case "map":
      return `{ [key: string]: ${typeText(schema.values, reference)} }`;
    case "array":
      return arrayText(typeText(schema.items, reference));
    case "string":
      return "string";
    case "integer":
    case "number":
      return "number";
    case "boolean":
      return "boolean";
    case "int-or-string":
      return "number | string";
    case "any":
      return "unknown";
  }
}

/** `items[]`, with parentheses where the type needs them. */
export function arrayText(items: string): string {
  return /^[\w$.]+$|^\{[^|]*\}$|^[\w$]+<[^|]*>$/.test(items) ? `${items}[]` : `(${items})[]`;
}

function inline(schema: Extract<Schema, { kind: "object" }>, reference: Reference): string {
  const lines = memberLines(schema, (property) => typeText(property.schema, reference));
  return ["{", ...indent(lines), "}"].join("\n");
}

/** The members of an object type, with their documentation. */
export function memberLines(
  schema: Extract<Schema, { kind: "object" }>,
  type: (property: Property) => string,
  mark: (property: Property) => "" | "?" = ({ required }) => (required ? "" : "?"),
): readonly string[] {
  const members = schema.properties.flatMap((property) => [
    ...documentation(property.schema),
    ...`${literalKey(property.name)}${mark(property)}: ${type(property)};`.split("\n"),
  ]);
  // What the schema does not know is kept: it may be anything.
  return schema.preserveUnknownFields === true ? [...members, "[key: string]: unknown;"] : members;
}

function unionText(values: readonly JsonValue[]): string {
  return [...new Set(values.map(literalText))].join(" | ");
}

/** A value as a type: of objects and lists, TypeScript's literals say it as JSON does. */
function literalText(value: JsonValue): string {
  if (typeof value === "number" || value instanceof NumberText) return numberText(value);
  if (Array.isArray(value)) return `[${value.map(literalText).join(", ")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const members = Object.entries(value).map(
    ([key, each]) => `${literalKey(key)}: ${literalText(each)}`,
  );
  return `{ ${members.join("; ")} }`;
}
