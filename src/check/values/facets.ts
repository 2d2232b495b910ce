import { isJsonObject, type JsonValue, NumberText, type NumberValue } from "../../model/json.js";
import { compareNumbers } from "../../model/number.js";
import type { Facets } from "../../model/schema.js";
import type { Patterns } from "../patterns.js";
import { numberProblem } from "./bounds.js";

export function isNumber(value: JsonValue): value is NumberValue {
  return typeof value === "number" || value instanceof NumberText;
}

/** Which facet a value breaks, whatever its type: facets of other types say nothing about it. */
export function facetProblem(
  value: JsonValue,
  facets: Facets,
  patterns: Patterns,
): string | undefined {
  if (facets.enum !== undefined && !facets.enum.some((allowed) => isSame(allowed, value))) {
    return `it is none of ${facets.enum.map((allowed) => toText(allowed)).join(", ")}`;
  }
  if (isNumber(value)) return numberProblem(value, facets);
  if (typeof value === "string") return stringProblem(value, facets, patterns);
  if (Array.isArray(value)) {
    return sizeProblem(value.length, facets.minItems, facets.maxItems, "items");
  }
  if (isJsonObject(value)) {
    const { length } = Object.keys(value);
    return sizeProblem(length, facets.minProperties, facets.maxProperties, "properties");
  }
  return undefined;
}

function stringProblem(value: string, facets: Facets, patterns: Patterns): string | undefined {
  const { minLength, maxLength, pattern } = facets;
  if (minLength !== undefined || maxLength !== undefined) {
    const problem = sizeProblem([...value].length, minLength, maxLength, "characters");
    if (problem !== undefined) return problem;
  }
  if (pattern === undefined || patterns.matches(pattern, value)) return undefined;
  return `it does not match the pattern "${pattern}"`;
}

function sizeProblem(
  size: number,
  least: NumberValue | undefined,
  most: NumberValue | undefined,
  what: string,
): string | undefined {
  if (least !== undefined && compareNumbers(size, least) < 0) {
    return `it has fewer than ${toText(least)} ${what}`;
  }
  if (most !== undefined && compareNumbers(size, most) > 0) {
    return `it has more than ${toText(most)} ${what}`;
  }
  return undefined;
}

/** Whether two values are equal, numbers by what they are worth. */
function isSame(a: JsonValue, b: JsonValue): boolean {
  if (isNumber(a) && isNumber(b)) return compareNumbers(a, b) === 0;
  return toText(a) === toText(b);
}

/** A value as one line of JSON, numbers as they were written. */
function toText(value: JsonValue): string {
  return JSON.stringify(value, (_, part) =>
    part instanceof NumberText ? Number(part.text) : part,
  );
}
