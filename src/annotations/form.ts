import type { JsonObject, JsonValue, NumberValue } from "../model/json.js";

/** The form of an argument, as a table entry declares it. */
export type Form = FlagForm | TextForm | ValueForm | FieldsForm;

export interface FlagForm {
  readonly form: "flag";
}

export interface TextForm {
  readonly form: "text";
  /** The only texts that make sense. */
  readonly values?: readonly string[];
  /** Whether it may be left out. */
  readonly optional?: true;
  /** Prose goes on over the following lines, to the next tag, and quotes have no meaning in it. */
  readonly prose?: true;
  /** What is wrong with a text, as a sentence without a full stop. */
  readonly check?: (text: string) => string | undefined;
}

export interface ValueForm<T extends ValueType = ValueType> {
  readonly form: "value";
  readonly type: T;
  /** What it means to leave the value out; without it, there must be one. */
  readonly empty?: ValueTypes[T];
}

/** Which values a `value` argument may take, and what they are for a program. */
export interface ValueTypes {
  number: NumberValue;
  /** A whole number that is not negative. */
  count: NumberValue;
  boolean: boolean;
  /** Anything that JSON can carry. */
  json: JsonValue;
  /** A list with at least one value. */
  list: readonly JsonValue[];
  /** A list with at least one text; no text twice. */
  names: readonly string[];
  object: JsonObject;
}

export type ValueType = keyof ValueTypes;

export interface FieldsForm<F extends FieldSpecs = FieldSpecs> {
  readonly form: "fields";
  readonly fields: F;
  /** The field whose value may stand first, without its name. */
  readonly positional?: string;
  /** What is wrong with well-formed fields, as a sentence without a full stop. */
  readonly check?: (fields: ReadonlyMap<string, JsonValue>) => string | undefined;
}

export type FieldSpecs = Readonly<Record<string, FieldSpec>>;

export interface FieldSpec {
  readonly type: FieldType;
  readonly meaning: string;
  readonly required?: true;
  /** The only texts that make sense. */
  readonly values?: readonly string[];
  /** Another name under which users know it, from controller-gen's markers. */
  readonly otherwise?: string;
}

export interface FieldTypes {
  string: string;
  integer: number;
  boolean: boolean;
  /** `[a, b]` */
  strings: readonly string[];
  /** `{a: b}`, texts only. */
  map: ReadonlyMap<string, string>;
  /** `.a` or `[.a, .b]` */
  paths: readonly string[];
  /** `{a: 1}`, any values. */
  object: JsonObject;
  /** Anything that JSON can carry. */
  json: JsonValue;
}

export type FieldType = keyof FieldTypes;

/** What a program sees of fields: required ones for certain, the others perhaps. */
export type FieldsOf<F extends FieldSpecs> = {
  readonly [K in keyof F as F[K] extends { required: true } ? K : never]: FieldTypes[F[K]["type"]];
} & {
  readonly [K in keyof F as F[K] extends { required: true } ? never : K]?: FieldTypes[F[K]["type"]];
};

/** The fields as a program sees them: a map's members in a `Map`. */
export function typedFields<F extends FieldSpecs>(
  form: FieldsForm<F>,
  fields: ReadonlyMap<string, JsonValue>,
): FieldsOf<F> {
  const typed = [...fields].map(([name, value]) =>
    form.fields[name]?.type === "map" && typeof value === "object" && value !== null
      ? [name, new Map(Object.entries(value))]
      : [name, value],
  );
  // The reader of arguments has compared every value with its specification.
  return Object.fromEntries(typed) as FieldsOf<F>;
}
