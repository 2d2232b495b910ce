import fc from "fast-check";
import { type CrdSchema, type Json, type JsonMap, valuesOf } from "../emit/defaults-values.js";

/** Values of a schema, without the nulls that the API server takes out of lists and maps. */
export function sampleValues(schema: CrdSchema, numRuns: number, seed: number): readonly Json[] {
  return fc
    .sample(valuesOf(schema), { numRuns, seed })
    .map((value) => withoutMended(value, schema));
}

function withoutMended(value: Json, schema: CrdSchema | undefined): Json {
  if (schema === undefined || value === null || typeof value !== "object") return value;
  if (Array.isArray(value)) {
    const { items } = schema;
    const kept = value.filter(
      (item) => item !== null || items?.nullable === true || items === undefined,
    );
    return kept.map((item) => withoutMended(item, items));
  }
  const { properties = {}, additionalProperties } = schema;
  const entries = Object.entries(value).flatMap(([key, each]): [string, Json][] => {
    const own = Object.hasOwn(properties, key) ? properties[key] : undefined;
    const isMended = each === null && own === undefined && additionalProperties !== undefined;
    if (isMended && additionalProperties.nullable !== true) return [];
    return [[key, withoutMended(each, own ?? additionalProperties)]];
  });
  return Object.fromEntries(entries);
}

/** A value with one mistake: somewhere, it is not what its schema asks for. */
export interface Broken {
  readonly value: Json;
  readonly mistake: string;
}

/** Every way in which one place of the value may break a rule of its schema that the models check. */
export function breakages(value: Json, schema: CrdSchema): readonly Broken[] {
  const here = mistakes(value, schema).map(([mistake, broken]) => ({ mistake, value: broken }));
  return [...here, ...beneath(value, schema)];
}

function beneath(value: Json, schema: CrdSchema): readonly Broken[] {
  if (value === null || typeof value !== "object") return [];
  if (Array.isArray(value)) {
    const { items } = schema;
    if (items === undefined) return [];
    return value.flatMap((item, index) =>
      breakages(item, items).map(({ value: broken, mistake }) => ({
        mistake: `[${index}]${mistake}`,
        value: value.map((each, at) => (at === index ? broken : each)),
      })),
    );
  }
  const { properties = {}, additionalProperties, required = [] } = schema;
  const lacking = required
    .filter((name) => properties[name]?.default === undefined && Object.hasOwn(value, name))
    .map((name) => ({ mistake: `lacks ${name}`, value: without(value, name) }));
  const inner = Object.entries(value).flatMap(([key, each]) => {
    const own = Object.hasOwn(properties, key) ? properties[key] : additionalProperties;
    if (own === undefined || key === "__proto__") return [];
    return breakages(each, own).map(({ value: broken, mistake }) => ({
      mistake: `.${key}${mistake}`,
      value: { ...value, [key]: broken },
    }));
  });
  return [...lacking, ...inner];
}

function without(value: JsonMap, name: string): JsonMap {
  return Object.fromEntries(Object.entries(value).filter(([key]) => key !== name));
}

/** Values that break a rule of the place itself. */
function mistakes(value: Json, schema: CrdSchema): readonly (readonly [string, Json])[] {
  if (value === null) return [];
  if (schema["x-kubernetes-int-or-string"] === true) return [[" is a list", []]];
  const found: (readonly [string, Json])[] = [];
  if (schema.enum !== undefined) found.push([" is not in the enum", "none of these"]);
  const { minimum, maximum, minLength, maxLength, minItems, maxItems, pattern } = schema;
  if (minimum !== undefined) found.push([" is too small", minimum - 1]);
  if (maximum !== undefined) found.push([" is too great", maximum + 1]);
  if (minLength !== undefined && minLength > 0) found.push([" is too short", ""]);
  if (maxLength !== undefined) found.push([" is too long", "a".repeat(maxLength + 1)]);
  if (pattern !== undefined && !new RegExp(pattern, "u").test("\u0000")) {
    found.push([" does not match", "\u0000"]);
  }
  if (Array.isArray(value) && minItems !== undefined && minItems > 0) found.push([" is empty", []]);
  if (Array.isArray(value) && maxItems !== undefined && value.length > 0) {
    found.push([" is too many", Array.from({ length: maxItems + 1 }, () => value[0] ?? null)]);
  }
  const other = otherType(schema);
  return other === undefined ? found : [...found, [" is of another type", other]];
}

function otherType({ type, format }: CrdSchema): Json | undefined {
  switch (type) {
    case "string":
      return format === "date-time" ? "yesterday" : 1;
    case "integer":
      return 1.5;
    case "number":
      return "1.5";
    case "boolean":
      return "true";
    case "array":
      return {};
    case "object":
      return [];
    default:
      return undefined;
  }
}
