import {
  equalJson,
  isJsonObject,
  type JsonValue,
  NumberText,
  type NumberValue,
  numberText,
} from "../../model/json.js";
import type { ValueType } from "../form.js";
import { valueInWords } from "../words.js";

/** Why a value is none of this type, or `undefined` if it is one. */
export function problemOfType(value: JsonValue, type: ValueType): string | undefined {
  switch (type) {
    case "json":
      return undefined;
    case "number":
      return isNumber(value) ? undefined : mismatch("a number", value);
    case "count":
      return isNumber(value) && /^\d+$/.test(numberText(value))
        ? undefined
        : mismatch("a whole number that is not negative", value);
    case "boolean":
      return typeof value === "boolean" ? undefined : mismatch("true or false", value);
    case "object":
      return isJsonObject(value) ? undefined : mismatch("an object such as {key: value}", value);
    case "list":
      return problemOfList(value);
    case "names":
      return problemOfNames(value);
  }
}

function problemOfList(value: JsonValue): string | undefined {
  if (!Array.isArray(value)) return mismatch("a list such as [a, b]", value);
  return value.length === 0 ? "the list is empty" : undefined;
}

function problemOfNames(value: JsonValue): string | undefined {
  if (!Array.isArray(value)) return mismatch("a list such as [a, b]", value);
  if (value.length === 0) return "the list is empty";
  const other = value.find((item) => typeof item !== "string");
  if (other !== undefined) return `a name was expected, and ${valueInWords(other)} found`;
  return problemOfTwins(value);
}

function problemOfTwins(values: readonly JsonValue[]): string | undefined {
  const twin = values.find((value, index) =>
    values.slice(0, index).some((earlier) => equalJson(earlier, value)),
  );
  return twin === undefined ? undefined : `${valueInWords(twin)} stands in the list twice`;
}

function mismatch(expected: string, found: JsonValue): string {
  return `${expected} was expected, and ${valueInWords(found)} found`;
}

function isNumber(value: JsonValue): value is NumberValue {
  return typeof value === "number" || value instanceof NumberText;
}
