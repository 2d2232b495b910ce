import { equalJson, isJsonObject, type JsonObject, type JsonValue } from "../model/json.js";

/** One difference between two schemas of CRDs. */
export interface Difference {
  readonly kind: "added" | "removed" | "changed";
  /** The way to the field: property names, `[]` for the items of a list, `*` for the values of a map. */
  readonly path: readonly string[];
  /** The keyword that differs; absent where the whole field is on one side only. */
  readonly keyword?: string;
  readonly before?: JsonValue;
  readonly after?: JsonValue;
}

/** What a comparison found, descriptions apart. */
export interface Comparison {
  readonly differences: readonly Difference[];
  /** How many descriptions differ. They say nothing about what the API server takes. */
  readonly descriptions: number;
}

/** Compares two schemas field by field, in the order of the names. */
export function compareSchemas(before: JsonObject, after: JsonObject): Comparison {
  const differences: Difference[] = [];
  let descriptions = 0;

  function compare(a: JsonObject, b: JsonObject, path: readonly string[]): void {
    // Types that are embedded in many places are shared objects.
    if (a === b) return;
    if (!same(a.description, b.description)) descriptions += 1;
    for (const keyword of namesOf(a, b)) {
      if (keyword === "description") continue;
      const [left, right] = [a[keyword], b[keyword]];
      switch (keyword) {
        case "properties":
          compareFields(objectOr(left), objectOr(right), path);
          break;
        case "items":
        case "additionalProperties":
          compareInner(keyword, left, right, path);
          break;
        default:
          if (!same(sorted(keyword, left), sorted(keyword, right))) {
            differences.push({ kind: "changed", path, keyword, ...sides(left, right) });
          }
      }
    }
  }

  function compareFields(a: JsonObject, b: JsonObject, path: readonly string[]): void {
    for (const name of namesOf(a, b)) {
      const [left, right] = [a[name], b[name]];
      const inner = [...path, name];
      if (isJsonObject(left) && isJsonObject(right)) compare(left, right, inner);
      else differences.push({ kind: left === undefined ? "added" : "removed", path: inner });
    }
  }

  function compareInner(
    keyword: "items" | "additionalProperties",
    a: JsonValue | undefined,
    b: JsonValue | undefined,
    path: readonly string[],
  ): void {
    if (isJsonObject(a) && isJsonObject(b)) {
      compare(a, b, [...path, keyword === "items" ? "[]" : "*"]);
    } else if (!same(a, b)) {
      differences.push({ kind: "changed", path, keyword, ...sides(a, b) });
    }
  }

  compare(before, after, []);
  return { differences, descriptions };
}

/** `spec.template.spec.containers[].image`. */
export function pathText(path: readonly string[]): string {
  return path.reduce((text, part) => {
    if (part === "[]") return `${text}[]`;
    return text === "" ? part : `${text}.${part}`;
  }, "");
}

function namesOf(a: JsonObject, b: JsonObject): readonly string[] {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].sort();
}

function objectOr(value: JsonValue | undefined): JsonObject {
  return isJsonObject(value) ? value : {};
}

function same(a: JsonValue | undefined, b: JsonValue | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return equalJson(a, b);
}

/** Lists of which the order means nothing. */
function sorted(keyword: string, value: JsonValue | undefined): JsonValue | undefined {
  const isSet = keyword === "required" || keyword === "enum";
  if (!isSet || !Array.isArray(value)) return value;
  return [...value].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

function sides(before: JsonValue | undefined, after: JsonValue | undefined) {
  return { ...(before !== undefined && { before }), ...(after !== undefined && { after }) };
}
