/** The keywords that the schema of a config uses, annotations aside. */
export interface SchemaNode {
  readonly type?: string;
  readonly format?: string;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly anyOf?: readonly SchemaNode[];
  readonly enum?: readonly unknown[];
  readonly minimum?: number;
  readonly minProperties?: number;
}

/** The JSON Schema type of a value; of a number the narrower one. */
export function typeOf(value: unknown): string {
  if (value === null || value === undefined) return "null";
  if (Array.isArray(value)) return "array";
  if (typeof value === "number") return Number.isInteger(value) ? "integer" : "number";
  return typeof value;
}

/** The types that a schema takes. */
export function typesOf(schema: SchemaNode): ReadonlySet<string> {
  if (schema.type !== undefined) return new Set([schema.type]);
  return new Set((schema.anyOf ?? []).flatMap((branch) => [...typesOf(branch)]));
}

/** The texts that a schema lists as values. */
export function listedTexts(schema: SchemaNode): readonly string[] {
  const own = (schema.enum ?? []).filter((value) => typeof value === "string");
  return [...own, ...(schema.anyOf ?? []).flatMap(listedTexts)];
}

/** What a value is, for a sentence: `the text "abc"`. */
export function actual(value: unknown): string {
  switch (typeOf(value)) {
    case "null":
      return "empty";
    case "array":
      return (value as readonly unknown[]).length === 0 ? "an empty list" : "a list";
    case "object":
      return Object.keys(value as object).length === 0 ? "an empty mapping" : "a mapping";
    case "string":
      return value === "" ? "an empty text" : `the text ${JSON.stringify(value)}`;
    case "boolean":
      return String(value);
    default:
      return `the number ${value}`;
  }
}

/** What a schema takes instead of `data`, for a sentence: `"full", "none" or a whole number`. */
export function expected(schema: SchemaNode, data: unknown): string {
  const choices = [...new Set(expectations(schema, data))];
  const last = choices.pop() ?? "";
  return choices.length === 0 ? last : `${choices.join(", ")} or ${last}`;
}

function expectations(schema: SchemaNode, data: unknown): readonly string[] {
  if (schema.anyOf !== undefined) return schema.anyOf.flatMap((one) => expectations(one, data));
  if (schema.enum !== undefined) return schema.enum.map((value) => JSON.stringify(value));
  return [oneExpectation(schema, data)];
}

/** A bound is worth mentioning only where it is what was missed. */
function oneExpectation(schema: SchemaNode, data: unknown): string {
  switch (schema.type) {
    case "integer":
      return typeof data === "number" && schema.minimum !== undefined
        ? `a whole number of at least ${schema.minimum}`
        : "a whole number";
    case "boolean":
      return "true or false";
    case "array":
      return typeOf(data) === "array" ? "a list with at least one entry" : "a list";
    case "object":
      return schema.minProperties === undefined
        ? "a mapping"
        : `a mapping with at least one of ${Object.keys(schema.properties ?? {}).join(", ")}`;
    default:
      return schema.format === "path" ? "a path" : "a text";
  }
}
