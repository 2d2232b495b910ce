import type { SchemaKind } from "../../model/schema.js";

/** Kinds of schema by what can be said of their values. */
export const numbers = ["integer", "number", "int-or-string"] as const;
export const texts = ["string", "int-or-string"] as const;
export const lists = ["array"] as const;
export const objects = ["object", "map"] as const;

export const anything: readonly SchemaKind[] = [
  "object",
  "map",
  "array",
  "string",
  "integer",
  "number",
  "boolean",
  "int-or-string",
  "any",
  "reference",
];
