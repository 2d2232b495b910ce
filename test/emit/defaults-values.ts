import fc from "fast-check";

/** A value of JSON. */
export type Json = null | boolean | number | string | Json[] | JsonMap;
/** Keys of every kind, `__proto__` among them, are own properties. */
export interface JsonMap {
  [key: string]: Json;
}

/** A schema as a CRD holds it, as far as values are made from it. */
export interface CrdSchema {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, CrdSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: CrdSchema;
  readonly items?: CrdSchema;
  readonly default?: Json;
  readonly nullable?: boolean;
  readonly enum?: readonly Json[];
  readonly format?: string;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly multipleOf?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly oneOf?: readonly CrdSchema[];
  readonly "x-kubernetes-int-or-string"?: boolean;
  readonly "x-kubernetes-preserve-unknown-fields"?: boolean;
  readonly "x-kubernetes-embedded-resource"?: boolean;
  readonly "x-kubernetes-list-type"?: string;
  readonly "x-kubernetes-list-map-keys"?: readonly string[];
}

/**
 * Random values that the API server accepts for a schema. Beside what the schema says, they hold what
 * the server mends: `null` where it replaces or removes it, and fields that nobody knows.
 */
export function valuesOf(schema: CrdSchema): fc.Arbitrary<Json> {
  const values = made.get(schema) ?? makeValues(schema);
  made.set(schema, values);
  return values;
}

/** Each schema's values are made once: a pod has hundreds. */
const made = new WeakMap<CrdSchema, fc.Arbitrary<Json>>();

function makeValues(schema: CrdSchema): fc.Arbitrary<Json> {
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  if (schema["x-kubernetes-int-or-string"] === true) return numbersOrTexts(schema);
  switch (schema.type) {
    case "object":
      return schema.additionalProperties === undefined
        ? objects(schema)
        : maps(schema.additionalProperties);
    case "array":
      return lists(schema);
    case "string":
      return texts(schema);
    case "integer":
      return wholeNumbers(schema);
    case "number":
      return fractions(schema);
    case "boolean":
      return fc.boolean();
    default:
      return free;
  }
}

/** Numbers stay where Go and JavaScript print the same digits. */
const free = fc
  .jsonValue({ maxDepth: 3 })
  .map((value) => JSON.parse(JSON.stringify(value, smallNumbers)) as Json);

function smallNumbers(_key: string, value: unknown): unknown {
  return typeof value === "number" ? Math.round(value % 1e6) : value;
}

const keys = fc.oneof(
  { weight: 8, arbitrary: fc.stringMatching(/^[a-z]([a-z0-9-]{0,6}[a-z0-9])?$/) },
  { weight: 1, arbitrary: fc.constantFrom("__proto__", "constructor", "toString", "") },
);

/** At most this many of an object's optional properties: a pod has too many to have them all. */
const optionalProperties = 5;

function objects(schema: CrdSchema): fc.Arbitrary<Json> {
  const embedded = schema["x-kubernetes-embedded-resource"] === true;
  return fc.constantFrom(...(schema.oneOf ?? [{}])).chain((alternative) => {
    const required = new Set([...(schema.required ?? []), ...(alternative.required ?? [])]);
    const all = Object.entries(schema.properties ?? {}).map(
      ([name, each]) => [name, narrowed(each, alternative.properties?.[name])] as const,
    );
    const needed = all.filter(([name]) => required.has(name));
    const others = all.filter(([name]) => !required.has(name));
    return fc
      .subarray(others, {
        minLength: Math.min(1, others.length),
        maxLength: Math.min(optionalProperties, others.length),
      })
      .chain((chosen) =>
        fc.tuple(
          ...needed.map(([name, each]) => members(name, each, "required")),
          ...chosen.map(([name, each]) => members(name, each, "optional")),
        ),
      )
      .chain((known) =>
        unknownMembers(schema).map((unknown) =>
          Object.fromEntries([
            ...unknown.filter(([name]) => !all.some(([other]) => other === name)),
            ...known,
            ...(embedded ? embeddedMembers : []),
          ]),
        ),
      );
  });
}

function narrowed(schema: CrdSchema, by: CrdSchema | undefined): CrdSchema {
  return by === undefined ? schema : { ...schema, ...by };
}

const embeddedMembers: readonly (readonly [string, Json])[] = [
  ["apiVersion", "example.com/v1"],
  ["kind", "Embedded"],
  ["metadata", { name: "embedded" }],
];

type Member = readonly [string, Json];

function members(
  name: string,
  schema: CrdSchema,
  presence: "required" | "optional",
): fc.Arbitrary<Member> {
  const isMended = schema.default !== undefined || presence === "optional";
  return orNull(schema, isMended).map((value) => [name, value]);
}

/** The schema's values, and `null` where it is one of them or the API server mends it. */
function orNull(schema: CrdSchema, isMended: boolean): fc.Arbitrary<Json> {
  const mayBeNull = schema.nullable === true || isMended;
  const values = fc.constant(undefined).chain(() => valuesOf(schema));
  if (!mayBeNull) return values;
  return fc.oneof({ weight: 7, arbitrary: values }, { weight: 1, arbitrary: fc.constant(null) });
}

/** Fields that the schema does not have: the API server drops them, or keeps them on an island. */
function unknownMembers(schema: CrdSchema): fc.Arbitrary<Member[]> {
  return schema["x-kubernetes-preserve-unknown-fields"] === true ? unknown : rarelyUnknown;
}

const unknown: fc.Arbitrary<Member[]> = fc.array(
  fc.tuple(fc.constantFrom("unknownA", "unknownB", "$unknown"), free),
  { maxLength: 2 },
);

const rarelyUnknown = fc.oneof(
  { weight: 9, arbitrary: fc.constant<Member[]>([]) },
  { weight: 1, arbitrary: unknown },
);

function maps(values: CrdSchema): fc.Arbitrary<Json> {
  return fc
    .array(fc.tuple(keys, orNull(values, true)), { maxLength: 3 })
    .map((entries) => Object.fromEntries(entries));
}

function lists(schema: CrdSchema): fc.Arbitrary<Json> {
  const { items = {}, minItems = 0 } = schema;
  const length = { minLength: minItems, maxLength: Math.min(schema.maxItems ?? 3, minItems + 3) };
  const each = orNull(items, items.default !== undefined);
  if (schema["x-kubernetes-list-type"] === "set") {
    return fc.uniqueArray(each, { ...length, selector: (item) => JSON.stringify(item) });
  }
  const mapKeys = schema["x-kubernetes-list-map-keys"];
  if (mapKeys === undefined) return fc.array(each, length);
  return fc.uniqueArray(valuesOf(items), {
    ...length,
    selector: (item) => keyOf(item, items, mapKeys),
  });
}

/** What tells items apart once their defaults are set. */
function keyOf(item: Json, schema: CrdSchema, mapKeys: readonly string[]): string {
  // Items of such a list are objects.
  const object = item as JsonMap;
  return JSON.stringify(
    mapKeys.map((key) => object[key] ?? schema.properties?.[key]?.default ?? null),
  );
}

function wholeNumbers({ minimum = -1000, maximum = minimum + 100_000, multipleOf = 1 }: CrdSchema) {
  const [least, most] = [minimum / multipleOf, Math.min(maximum, 2 ** 31 - 1) / multipleOf];
  const steps = fc.integer({ min: Math.ceil(least), max: Math.floor(most) });
  return steps.map((step) => step * multipleOf);
}

/** Neither bound itself, which may be excluded. */
function fractions({ minimum = -1e9, maximum = 1e9 }: CrdSchema): fc.Arbitrary<Json> {
  return fc.double({
    noNaN: true,
    noDefaultInfinity: true,
    min: minimum,
    minExcluded: true,
    max: maximum,
    maxExcluded: true,
  });
}

function numbersOrTexts({ pattern }: CrdSchema): fc.Arbitrary<Json> {
  // The one pattern that Kubernetes has here is that of quantities.
  const some = pattern === undefined ? ["http", "25%", ""] : ["500m", "1Gi", "1.5", "2e3"];
  return fc.oneof(fc.nat({ max: 65_535 }), fc.constantFrom(...some));
}

function texts({
  format,
  pattern,
  minLength = 0,
  maxLength = 12,
}: CrdSchema): fc.Arbitrary<string> {
  switch (format) {
    case "date-time":
      return fc.constantFrom("2026-05-01T12:00:00Z", "2026-05-01T12:00:00.000001Z");
    case "byte":
      return fc.base64String({ maxLength: 12 });
    case undefined:
      break;
    default:
      throw new Error(`the tests make no values of the format "${format}"`);
  }
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern, "u"));
  return fc.string({ minLength, maxLength: Math.max(minLength, Math.min(maxLength, 12)) });
}
