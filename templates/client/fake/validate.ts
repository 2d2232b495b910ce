import type { StatusCause } from "../errors.js";
import { stepOf } from "./field-set.js";
import { isEqual, isObject, type Json, type JsonObject } from "./json.js";
import { type FieldSchema, propertyOf, type Schemas } from "./schema.js";

/**
 * What a value breaks of its schema, in the terms of an API server. Rules in CEL, logical parts such as
 * `oneOf`, and formats are not looked at.
 *
 * @param field the way to the value, such as `spec.ports[0]`
 */
export function violationsOf(
  value: Json,
  schema: FieldSchema,
  schemas: Schemas,
  field = "",
): StatusCause[] {
  if (value === null && schema.nullable === true) return [];
  const expected = expectedType(schema);
  const broken = brokenFacets(value, schema).map((each) => ({ field, ...each }));
  if (!isOfType(value, expected)) {
    const message = `must be of type ${expected}: ${JSON.stringify(typeName(value))}`;
    return [{ reason: "FieldValueTypeInvalid", field, message }, ...broken];
  }
  return [
    ...broken,
    ...repeatedItems(value, schema, schemas, field),
    ...missingProperties(value, schema, field),
    ...partsOf(value, schema, field).flatMap((part) =>
      violationsOf(part.value, schemas.resolve(part.schema), schemas, part.field),
    ),
  ];
}

function expectedType({ type, intOrString, properties, values, items }: FieldSchema): string {
  if (type !== undefined) return type;
  if (intOrString === true) return "integer,string";
  if (items !== undefined) return "array";
  return properties === undefined && values === undefined ? "any" : "object";
}

function isOfType(value: Json, expected: string): boolean {
  switch (expected) {
    case "any":
      return true;
    case "integer":
      return Number.isInteger(value);
    case "integer,string":
      return typeof value === "string" || Number.isInteger(value);
    case "array":
      return Array.isArray(value);
    case "object":
      return isObject(value);
    default:
      return typeof value === expected;
  }
}

function typeName(value: Json): string {
  if (Array.isArray(value)) return "array";
  return value === null ? "null" : typeof value;
}

type Broken = Required<Pick<StatusCause, "reason" | "message">>;

function brokenFacets(value: Json, schema: FieldSchema): readonly Broken[] {
  const { enum: values } = schema;
  const isListed = values?.some((each) => isEqual(value, each as Json)) ?? true;
  return [...(isListed ? [] : [notSupported(value, values ?? [])]), ...brokenBounds(value, schema)];
}

function notSupported(value: Json, values: readonly unknown[]): Broken {
  const supported = values.map((each) => JSON.stringify(each)).join(", ");
  const message = `Unsupported value: ${JSON.stringify(value)}: supported values: ${supported}`;
  return { reason: "FieldValueNotSupported", message };
}

function brokenBounds(value: Json, schema: FieldSchema): readonly Broken[] {
  if (typeof value === "number") return brokenNumber(value, schema);
  if (typeof value === "string") return brokenText(value, schema);
  if (Array.isArray(value)) {
    const { minItems = 0, maxItems = Infinity } = schema;
    return brokenSize(value.length, minItems, maxItems, "FieldValueTooMany", "items");
  }
  if (!isObject(value)) return [];
  const { minProperties = 0, maxProperties = Infinity } = schema;
  const size = Object.keys(value).length;
  return brokenSize(size, minProperties, maxProperties, "FieldValueTooMany", "properties");
}

function brokenNumber(value: number, schema: FieldSchema): readonly Broken[] {
  const { minimum = -Infinity, maximum = Infinity, multipleOf } = schema;
  const isBelow = schema.exclusiveMinimum === true ? value <= minimum : value < minimum;
  const isAbove = schema.exclusiveMaximum === true ? value >= maximum : value > maximum;
  const isBetween = multipleOf !== undefined && !Number.isInteger(value / multipleOf);
  return [
    ...(isBelow ? [wrong(value, `should be greater than or equal to ${minimum}`)] : []),
    ...(isAbove ? [wrong(value, `should be less than or equal to ${maximum}`)] : []),
    ...(isBetween ? [wrong(value, `should be a multiple of ${multipleOf}`)] : []),
  ];
}

function brokenText(value: string, schema: FieldSchema): readonly Broken[] {
  const { minLength = 0, maxLength = Infinity, pattern } = schema;
  const isOther = pattern !== undefined && expression(pattern)?.test(value) === false;
  return [
    ...brokenSize([...value].length, minLength, maxLength, "FieldValueTooLong", "chars long"),
    ...(isOther ? [wrong(value, `should match '${pattern}'`)] : []),
  ];
}

/** Patterns are written for RE2, which knows a few signs that JavaScript does not. */
function expression(pattern: string): RegExp | undefined {
  try {
    return new RegExp(pattern, "u");
  } catch {
    return undefined;
  }
}

function brokenSize(
  size: number,
  least: number,
  most: number,
  reason: string,
  what: string,
): readonly Broken[] {
  if (size < least) return [wrong(size, `should be at least ${least} ${what}`)];
  if (size > most) return [{ reason, message: `may not be more than ${most} ${what}` }];
  return [];
}

function wrong(value: Json, message: string): Broken {
  return {
    reason: "FieldValueInvalid",
    message: `Invalid value: ${JSON.stringify(value)}: ${message}`,
  };
}

/** Two items of a set, or two of a list that is a map by keys, may not be the same. */
function repeatedItems(
  value: Json,
  schema: FieldSchema,
  schemas: Schemas,
  field: string,
): readonly StatusCause[] {
  if (!Array.isArray(value) || schema.list === undefined) return [];
  const steps = value.map((item) => stepOf(item, schema, schemas));
  return steps.flatMap((step, index) =>
    steps.indexOf(step) === index
      ? []
      : [
          {
            reason: "FieldValueDuplicate",
            field: `${field}[${index}]`,
            message: `Duplicate value: ${step.slice("k:".length)}`,
          },
        ],
  );
}

function missingProperties(
  value: Json,
  { required = [] }: FieldSchema,
  field: string,
): readonly StatusCause[] {
  if (!isObject(value)) return [];
  return required
    .filter((name) => !Object.hasOwn(value, name))
    .map((name) => ({
      reason: "FieldValueRequired",
      field: fieldOf(field, name),
      message: "Required value",
    }));
}

interface Part {
  readonly value: Json;
  readonly schema: FieldSchema;
  readonly field: string;
}

/** What the schema knows of a value below it. */
function partsOf(value: Json, schema: FieldSchema, field: string): readonly Part[] {
  if (Array.isArray(value)) {
    const { items } = schema;
    if (items === undefined) return [];
    return value.map((each, index) => ({
      value: each,
      schema: items,
      field: `${field}[${index}]`,
    }));
  }
  return isObject(value) ? membersOf(value, schema, field) : [];
}

function membersOf(value: JsonObject, schema: FieldSchema, field: string): readonly Part[] {
  return Object.entries(value).flatMap(([name, each]) => {
    const known = propertyOf(schema, name) ?? schema.values;
    return known === undefined ? [] : [{ value: each, schema: known, field: fieldOf(field, name) }];
  });
}

function fieldOf(field: string, name: string): string {
  return field === "" ? name : `${field}.${name}`;
}
