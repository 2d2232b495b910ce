import { isJsonObject, type JsonValue, NumberText, numberText } from "../model/json.js";
import type { SchemaKind } from "../model/schema.js";
import type { Place } from "./argument.js";

const kinds: Readonly<Record<SchemaKind, string>> = {
  object: "an object",
  map: "a map",
  array: "a list",
  string: "a string",
  integer: "an integer",
  number: "a number",
  boolean: "a boolean",
  "int-or-string": "an integer or a string",
  any: "a value of any type",
  reference: "a named type",
};

export function kindInWords(kind: SchemaKind): string {
  return kinds[kind];
}

const kindsInPlural: Readonly<Record<SchemaKind, string>> = {
  object: "objects",
  map: "maps",
  array: "lists",
  string: "strings",
  integer: "integers",
  number: "numbers",
  boolean: "booleans",
  "int-or-string": "values that are an integer or a string",
  any: "values of any type",
  reference: "named types",
};

/** Such as `integers and numbers`. */
export function kindsInWords(all: readonly SchemaKind[]): string {
  return enumerated(all.map((kind) => kindsInPlural[kind]));
}

/** A value with the word for its type; long ones by their type alone. */
export function valueInWords(value: JsonValue): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  if (isJsonObject(value)) return "an object";
  if (typeof value === "boolean") return `the boolean ${value}`;
  if (typeof value === "number" || value instanceof NumberText) {
    return `the number ${numberText(value)}`;
  }
  const text = String(value);
  return text.length > 40 ? "a string" : `the string ${JSON.stringify(text)}`;
}

const places: Readonly<Record<Place, string>> = {
  kind: "a kind",
  type: "a type",
  property: "a property",
};

export function placesInWords(all: readonly Place[]): string {
  return enumerated(
    all.map((place) => places[place]),
    "or",
  );
}

/** `a, b and c` */
function enumerated(words: readonly string[], joint = "and"): string {
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} ${joint} ${last}`;
}
