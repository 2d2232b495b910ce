import type { AnnotationName } from "../../annotations/comment.js";
import type { PrintedAnnotation } from "../../annotations/print.js";
import { isAnnotationName } from "../../annotations/table.js";
import { scalarNamed } from "../../kubernetes/scalars.js";
import { equalJson, type JsonObject, type JsonValue, jsonObject } from "../../model/json.js";
import type { Facets, Schema } from "../../model/schema.js";
import { type Resolve, sayFacets, sorted } from "./facets.js";
import { literal } from "./literal.js";

/** A type of TypeScript. */
export type TypeText =
  | { readonly kind: "name"; readonly text: string }
  | { readonly kind: "union"; readonly parts: readonly string[] }
  | { readonly kind: "nullable"; readonly type: TypeText }
  | { readonly kind: "list"; readonly items: TypeText }
  | { readonly kind: "record"; readonly values: TypeText }
  /** `{ [key: string]: T }`, with annotations of the values. */
  | {
      readonly kind: "index";
      readonly annotations: readonly PrintedAnnotation[];
      readonly values: TypeText;
    };

/** How a schema is written: a type, and what its doc comment says besides. */
export interface Expression {
  readonly type: TypeText;
  readonly description?: string;
  readonly annotations: readonly PrintedAnnotation[];
}

/** What types are called where they are written. */
export interface Names {
  /** A scalar of `gen-apis/types`. */
  scalar(name: string): string;
  /** A named type: the user's, or one of Kubernetes'. */
  reference(id: string): string;
  readonly resolve: Resolve;
  /** Is told of keywords that only the annotation `@schema` can say. */
  onEscape?(keywords: JsonObject): void;
}

/** What a type says without annotations. */
interface Base {
  readonly type: TypeText;
  /** What the reader makes of the type. */
  readonly schema: Schema;
  /** What is said of its items, or needs no facet any more. */
  readonly annotations?: readonly PrintedAnnotation[];
  /** Facets that the type says already. */
  readonly said: readonly (keyof Facets)[];
}

/** How `schema` is written at a property or as the type of an alias. */
export function express(schema: Schema, names: Names): Expression {
  const base = baseOf(schema, names);
  const isBare = base.annotations?.some(({ name }) => name === "schemaless") === true;
  const left = without(schema, base.said);
  const { annotations, escaped } = sayFacets(base.schema, left, names.resolve);
  const isEnumWithNull = schema.nullable === true && schema.enum !== undefined;
  const raw = isEnumWithNull ? enumInAllOf(escaped) : escaped;
  // Where the type says nothing, its null says nothing either.
  const keywords = isBare && schema.nullable ? { ...raw, nullable: true } : raw;
  return {
    type: schema.nullable === true ? { kind: "nullable", type: base.type } : base.type,
    ...(schema.description !== undefined && { description: schema.description }),
    annotations: sorted([
      ...(base.annotations ?? []),
      ...annotations,
      ...escapeAnnotation(keywords, names),
    ]),
  };
}

/** Puts the values beside null where the output `crds` would: the API server takes null only so. */
function enumInAllOf(escaped: JsonObject): JsonObject {
  const { enum: values, allOf, ...others } = escaped;
  if (values === undefined) return escaped;
  return { ...others, allOf: [...(Array.isArray(allOf) ? allOf : []), { enum: values }] };
}

/** The annotation that carries keywords as they are. */
export function escapeAnnotation(keywords: JsonObject, names: Names): readonly PrintedAnnotation[] {
  if (Object.keys(keywords).length === 0) return [];
  names.onEscape?.(keywords);
  return [
    { name: "schema", argument: { form: "value", value: jsonObject(Object.entries(keywords)) } },
  ];
}

function without(schema: Schema, said: readonly (keyof Facets)[]): Facets {
  const entries = Object.entries(schema).filter(([key]) => !said.some((name) => name === key));
  return Object.fromEntries(entries);
}

function baseOf(schema: Schema, names: Names): Base {
  switch (schema.kind) {
    case "string":
      return stringBase(schema, names);
    case "integer":
      return numberBase(schema, names, { int32: "int32", int64: "int64" }, "integer");
    case "number":
      return numberBase(schema, names, { float: "float", double: "double" }, "float64");
    case "boolean":
      return booleanBase(schema);
    case "int-or-string":
      return intOrStringBase(schema, names);
    case "any":
      return anyBase(schema, names);
    case "reference":
      return {
        ...named(names.reference(schema.target), { kind: "reference", target: schema.target }),
        said: [],
      };
    case "array":
      return arrayBase(schema.items, names);
    case "map":
      return mapBase(schema.values, names);
    case "object":
      return objectBase(schema, names);
  }
}

function named(text: string, schema: Schema): Pick<Base, "type" | "schema"> {
  return { type: { kind: "name", text }, schema };
}

function scalar(name: string, names: Names, said: readonly (keyof Facets)[]): Base {
  const schema = scalarNamed(name)?.schema ?? { kind: "any" };
  return { ...named(names.scalar(name), schema), said };
}

function stringBase(schema: Schema, names: Names): Base {
  const values = schema.enum;
  if (values !== undefined && areDistinct(values, (value) => typeof value === "string")) {
    const type = { kind: "union", parts: values.map((value) => literal(String(value))) } as const;
    return { type, schema: { kind: "string", enum: values }, said: ["enum"] };
  }
  if (schema.format === "date-time") return scalar("Time", names, ["format"]);
  if (schema.format === "byte") return scalar("Bytes", names, ["format"]);
  return { ...named("string", { kind: "string" }), said: [] };
}

function numberBase(
  schema: Schema,
  names: Names,
  formats: Readonly<Record<string, string>>,
  otherwise: string,
): Base {
  const values = schema.enum;
  const isExact = (value: JsonValue) => typeof value === "number" && Number.isSafeInteger(value);
  if (schema.kind === "integer" && values !== undefined && areDistinct(values, isExact)) {
    const type = { kind: "union", parts: values.map(String) } as const;
    return { type, schema: { kind: "integer", enum: values }, said: ["enum"] };
  }
  const { format = "" } = schema;
  const name = Object.hasOwn(formats, format) ? formats[format] : undefined;
  return name === undefined ? scalar(otherwise, names, []) : scalar(name, names, ["format"]);
}

function booleanBase(schema: Schema): Base {
  const [only, ...others] = schema.enum ?? [];
  if (typeof only === "boolean" && others.length === 0) {
    return { ...named(String(only), { kind: "boolean", enum: [only] }), said: ["enum"] };
  }
  return { ...named("boolean", { kind: "boolean" }), said: [] };
}

function areDistinct(
  values: readonly JsonValue[],
  accepts: (value: JsonValue) => boolean,
): boolean {
  return values.length > 0 && values.every(accepts) && new Set(values).size === values.length;
}

const bare: PrintedAnnotation = { name: "schemaless", argument: { form: "flag" } };

function intOrStringBase(schema: Schema, names: Names): Base {
  const [quantity, usual] = [scalarNamed("Quantity")?.schema, scalarNamed("IntOrString")?.schema];
  if (isSame(schema.anyOf, usual?.anyOf)) {
    return schema.pattern === quantity?.pattern
      ? scalar("Quantity", names, ["anyOf", "pattern"])
      : scalar("IntOrString", names, ["anyOf"]);
  }
  // The type says that there are two alternatives, and this schema spells them otherwise or not at all.
  const marker: PrintedAnnotation = { name: "intOrString", argument: { form: "flag" } };
  return {
    ...scalar("IntOrString", names, []),
    schema: { kind: "int-or-string" },
    annotations: [bare, marker],
  };
}

function isSame(
  a: readonly JsonObject[] | undefined,
  b: readonly JsonObject[] | undefined,
): boolean {
  return a !== undefined && b !== undefined && equalJson(a, b);
}

function anyBase(schema: Schema, names: Names): Base {
  const base = scalar("JSONValue", names, ["preserveUnknownFields"]);
  if (schema.preserveUnknownFields === true) return base;
  return { ...base, schema: { kind: "any" }, annotations: [bare], said: [] };
}

function objectBase(schema: Schema, names: Names): Base {
  if (schema.kind === "object" && schema.properties.length > 0) {
    throw new Error("an object with properties has no name to be written by");
  }
  if (schema.preserveUnknownFields === true) {
    return scalar("RawExtension", names, ["preserveUnknownFields"]);
  }
  const values = { kind: "name", text: "never" } as const;
  return { type: { kind: "record", values }, schema: { kind: "object", properties: [] }, said: [] };
}

function arrayBase(items: Schema, names: Names): Base {
  const inner = express(items, names);
  const annotations = inner.annotations.flatMap(ofItems);
  return {
    type: { kind: "list", items: inner.type },
    schema: { kind: "array", items: { kind: "any" } },
    annotations,
    said: [],
  };
}

function ofItems({ name, argument }: PrintedAnnotation): readonly PrintedAnnotation[] {
  const itemsName = `items:${name}`;
  return isAnnotationName(itemsName) ? [{ name: itemsName, argument }] : [];
}

function mapBase(values: Schema, names: Names): Base {
  const { type, annotations } = express(values, names);
  return {
    type:
      annotations.length === 0
        ? { kind: "record", values: type }
        : { kind: "index", annotations, values: type },
    schema: { kind: "map", values: { kind: "any" } },
    said: [],
  };
}

/** Whether the items of a list can be written without a name, and everything that is said of them. */
export function canBeItems(items: Schema, names: Names): boolean {
  const { description, annotations } = express(items, names);
  return description === undefined && annotations.every(({ name }) => hasItemsVariant(name));
}

/** Whether the values of a map can be. Text about them is easier to find at a type of its own. */
export function canBeValues(values: Schema, names: Names): boolean {
  return express(values, names).description === undefined;
}

function hasItemsVariant(name: AnnotationName): boolean {
  return isAnnotationName(`items:${name}`);
}
