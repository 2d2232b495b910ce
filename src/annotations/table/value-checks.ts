import { isJsonObject, type JsonValue, NumberText } from "../../model/json.js";
import { isIntegral } from "../../model/number.js";
import type { Schema } from "../../model/schema.js";
import { kindInWords, valueInWords } from "../words.js";
import type { Use } from "./entry.js";

/**
 * Whether a default is of the schema's type; reports one that is not. Only the outermost type is
 * compared: whether the default keeps every bound is a question about the finished model.
 */
export function checkDefault(schema: Schema, given: JsonValue, use: Use): boolean {
  const { target } = use;
  if (target === undefined || isOfType(given, schema, target)) return true;
  use.report({
    code: "default-type-mismatch",
    position: use.position,
    arguments: { found: valueInWords(given), expected: kindInWords(target.kind) },
    ...helpFor(given, target),
  });
  return false;
}

/** Reports values that are not of the schema's type, and a type that lists its values itself. */
export function checkEnum(schema: Schema, values: readonly JsonValue[], use: Use): void {
  const { target } = use;
  if (schema.enum !== undefined || target?.enum !== undefined) {
    use.report({
      code: "contradictory-annotations",
      position: use.position,
      arguments: { problem: `"@${use.name}" and the type both list the values that are allowed` },
      help: "Write the union with the values that are allowed here, and remove the annotation.",
    });
  }
  if (target === undefined) return;
  for (const value of values.filter((value) => !isOfType(value, schema, target))) {
    use.report({
      code: "impossible-enum-value",
      position: use.position,
      arguments: { found: valueInWords(value), expected: kindInWords(target.kind) },
      ...helpFor(value, target),
    });
  }
}

/** Reports a format beside a type that has another one. */
export function checkFormat(schema: Schema, format: string, use: Use): void {
  const existing = schema.format ?? use.target?.format;
  if (existing === undefined || existing === format) return;
  use.report({
    code: "contradictory-annotations",
    position: use.position,
    arguments: {
      problem: `"@${use.name} ${format}" contradicts the type, whose format is "${existing}"`,
    },
  });
}

function isOfType(value: JsonValue, schema: Schema, target: Schema): boolean {
  if (value === null) {
    return target.kind === "any" || schema.nullable === true || target.nullable === true;
  }
  if (target.intOrString === true && isIntOrString(value)) return true;
  switch (target.kind) {
    case "object":
    case "map":
      return isJsonObject(value);
    case "array":
      return Array.isArray(value);
    case "string":
      return typeof value === "string";
    case "integer":
      return isWhole(value);
    case "number":
      return isNumber(value);
    case "boolean":
      return typeof value === "boolean";
    case "int-or-string":
      return isIntOrString(value);
    case "any":
    case "reference":
      return true;
  }
}

function isIntOrString(value: JsonValue): boolean {
  return typeof value === "string" || isWhole(value);
}

function isWhole(value: JsonValue): boolean {
  return isNumber(value) && isIntegral(value);
}

function isNumber(value: JsonValue): value is number | NumberText {
  return typeof value === "number" || value instanceof NumberText;
}

function helpFor(value: JsonValue, target: Schema): { readonly help?: string } {
  if (value === null) return { help: "Add `| null` to the type if `null` is allowed." };
  const text = scalarText(value);
  if (target.kind !== "string" || text === undefined) return {};
  return { help: `Write "${text}" in quotes if the text is meant.` };
}

function scalarText(value: JsonValue): string | undefined {
  if (value instanceof NumberText) return value.text;
  return typeof value === "number" || typeof value === "boolean" ? String(value) : undefined;
}
