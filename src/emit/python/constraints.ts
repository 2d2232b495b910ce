import { type JsonValue, type NumberValue, numberText } from "../../model/json.js";
import type { Facets, SchemaKind } from "../../model/schema.js";
import { regexLiteral } from "../../print/python/literals.js";
import { translateRegex } from "../../print/python/regex.js";

/** What values must fulfil beside being of their type. */
export interface Constraints {
  /** Arguments of pydantic's `Field`: `ge=0`. */
  readonly arguments: readonly string[];
  /** Regular expressions that need a check of their own, as literals. */
  readonly regexes: readonly string[];
}

/**
 * The constraints of a place.
 *
 * @param type is what the named type of the place says already: pydantic keeps one bound of each sort,
 *   so a place repeats what its type says, where that is stricter
 */
export function constraintsOf(kind: SchemaKind, place: Facets, type: Facets = {}): Constraints {
  switch (kind) {
    case "string":
      return texts(place, type);
    case "integer":
      return { arguments: [...bounds(place, type, "whole"), ...multiples(place)], regexes: [] };
    case "number":
      return { arguments: [...bounds(place, type, "any"), ...multiples(place)], regexes: [] };
    case "array":
      return {
        arguments: lengths(place.minItems, place.maxItems, type.minItems, type.maxItems),
        regexes: [],
      };
    case "map":
    case "object":
      return {
        arguments: lengths(
          place.minProperties,
          place.maxProperties,
          type.minProperties,
          type.maxProperties,
        ),
        regexes: [],
      };
    case "boolean":
    case "int-or-string":
    case "any":
    case "reference":
      return { arguments: [], regexes: [] };
  }
}

function texts(place: Facets, type: Facets): Constraints {
  const sizes = lengths(place.minLength, place.maxLength, type.minLength, type.maxLength);
  const translated = place.pattern === undefined ? undefined : translateRegex(place.pattern);
  if (translated === undefined || place.pattern === type.pattern) {
    return { arguments: sizes, regexes: [] };
  }
  const literal = regexLiteral(translated.regex);
  // pydantic keeps one pattern of a text, and refuses to make a model with one that is too large.
  if (type.pattern !== undefined || translated.isLarge)
    return { arguments: sizes, regexes: [literal] };
  return { arguments: [...sizes, `pattern=${literal}`], regexes: [] };
}

function lengths(
  least: NumberValue | undefined,
  most: NumberValue | undefined,
  typeLeast: NumberValue | undefined,
  typeMost: NumberValue | undefined,
): readonly string[] {
  return [
    ...argument("min_length", least, least !== undefined && value(least) > value(typeLeast ?? -1)),
    ...argument(
      "max_length",
      most,
      most !== undefined && value(most) < value(typeMost ?? Number.MAX_VALUE),
    ),
  ];
}

function argument(
  name: string,
  bound: NumberValue | undefined,
  isWanted: boolean,
): readonly string[] {
  return bound !== undefined && isWanted ? [`${name}=${wholeText(bound, Math.ceil)}`] : [];
}

/** The bounds of a number; of a whole number, bounds between two are those of the next one inside. */
function bounds(place: Facets, type: Facets, numbers: "whole" | "any"): readonly string[] {
  const { minimum, maximum } = place;
  const text = (bound: NumberValue, round: (value: number) => number) =>
    numbers === "whole" ? wholeText(bound, round) : numberText(bound);
  const found: string[] = [];
  if (minimum !== undefined && value(minimum) >= value(type.minimum ?? -Infinity)) {
    found.push(
      `${place.exclusiveMinimum ? "gt" : "ge"}=${text(minimum, place.exclusiveMinimum ? Math.floor : Math.ceil)}`,
    );
  }
  if (maximum !== undefined && value(maximum) <= value(type.maximum ?? Infinity)) {
    found.push(
      `${place.exclusiveMaximum ? "lt" : "le"}=${text(maximum, place.exclusiveMaximum ? Math.ceil : Math.floor)}`,
    );
  }
  return found;
}

function multiples({ multipleOf }: Facets): readonly string[] {
  return multipleOf === undefined ? [] : [`multiple_of=${numberText(multipleOf)}`];
}

function wholeText(bound: NumberValue, round: (value: number) => number): string {
  const text = numberText(bound);
  return /^-?\d+$/.test(text) ? text : String(BigInt(round(Number(text))));
}

function value(bound: NumberValue): number {
  return Number(numberText(bound));
}

/** Whether Python's `Literal` can hold a value. */
export function isLiteral(value: JsonValue): boolean {
  return (
    value === null ||
    typeof value === "string" ||
    typeof value === "boolean" ||
    Number.isInteger(value)
  );
}
