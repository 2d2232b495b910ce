import { isObject, type Schema } from "./document.js";

/** Keywords that hold of a value each for itself, so that it does not matter which part of `allOf` says them. */
const constraints = new Set([
  "enum",
  "format",
  "pattern",
  "minimum",
  "maximum",
  "multipleOf",
  "minLength",
  "maxLength",
  "minItems",
  "maxItems",
  "uniqueItems",
  "minProperties",
  "maxProperties",
  "anyOf",
  "oneOf",
  "not",
  "type",
]);

/** Flags that are about the bound beside them. */
const bounds: Readonly<Record<string, string>> = {
  minimum: "exclusiveMinimum",
  maximum: "exclusiveMaximum",
};
const flags = new Set(Object.values(bounds));

/**
 * A schema in a form in which two that say the same are equal: the constraints of `allOf` and of the
 * schema itself together, each once and sorted; lists without an order of their own sorted; and null
 * left out of the enums of what may be null, where OpenAPI wants it and a CRD must not have it.
 */
export function normal(schema: Schema): Schema {
  const parts = (Array.isArray(schema.allOf) ? schema.allOf : []).filter(isObject);
  const plain = parts.filter((part) => Object.keys(part).every(isConstraint));
  const others = parts.filter((part) => !plain.includes(part)).map(normal);
  const nullable = schema.nullable === true;
  const found = [schema, ...plain].flatMap((part) => constraintsOf(part, nullable));
  // A flag that is false says what its absence says.
  const rest = Object.entries(schema).filter(
    ([key, value]) =>
      !isConstraint(key) && key !== "allOf" && (key === "default" || value !== false),
  );
  return {
    ...Object.fromEntries(rest.map(([key, value]) => [key, normalValue(key, value)])),
    ...(found.length > 0 && { constraints: [...new Set(found)].sort() }),
    ...(others.length > 0 && { allOf: others }),
  };
}

function isConstraint(keyword: string): boolean {
  return constraints.has(keyword) || flags.has(keyword);
}

function constraintsOf(schema: Schema, nullable: boolean): readonly string[] {
  return Object.entries(schema)
    .filter(([key]) => constraints.has(key))
    .map(([key, value]) => {
      const flag = bounds[key] ?? "";
      const excluded = schema[flag] === true ? { [flag]: true } : {};
      return stable({
        [key]: nullable && key === "enum" ? withoutNull(value) : value,
        ...excluded,
      });
    });
}

function withoutNull(values: unknown): unknown {
  return Array.isArray(values) ? values.filter((value) => value !== null) : values;
}

function normalValue(key: string, value: unknown): unknown {
  switch (key) {
    case "properties":
      return isObject(value)
        ? Object.fromEntries(
            Object.entries(value).map(([name, each]) => [
              name,
              isObject(each) ? normal(each) : each,
            ]),
          )
        : value;
    case "items":
    case "additionalProperties":
      return isObject(value) ? normal(value) : value;
    case "required":
    case "x-kubernetes-validations":
      return Array.isArray(value) ? value.map(stable).sort() : value;
    default:
      return value;
  }
}

/** JSON with sorted keys. */
function stable(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) =>
    isObject(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );
}

/** Where two values differ, as `path: left | right`. */
export function differences(left: unknown, right: unknown, path = ""): readonly string[] {
  if (isObject(left) && isObject(right)) {
    const keys = new Set([...Object.keys(left), ...Object.keys(right)]);
    return [...keys].sort().flatMap((key) => differences(left[key], right[key], `${path}/${key}`));
  }
  if (Array.isArray(left) && Array.isArray(right) && left.length === right.length) {
    return left.flatMap((each, index) => differences(each, right[index], `${path}/${index}`));
  }
  const [a, b] = [stable(left), stable(right)];
  return a === b ? [] : [`${path}: ${a} | ${b}`];
}
