/**
 * What the fake has to know of a field: what it may be, how it merges, and what it is when it is absent.
 * Names that JSON schema knows mean here what they mean there.
 */
export interface FieldSchema {
  /** What holds besides: an entry of the table of types. */
  readonly ref?: string;
  /**
   * `string`, `integer`, `number` or `boolean`; that others are objects or lists shows in what is said of
   * them. No union, since TypeScript would widen the type of a property that is called `toString`.
   */
  readonly type?: string;
  /** An integer or a text. */
  readonly intOrString?: boolean;
  readonly enum?: readonly unknown[];
  readonly minimum?: number;
  readonly maximum?: number;
  /** Whether the bound itself is too much. */
  readonly exclusiveMinimum?: boolean;
  readonly exclusiveMaximum?: boolean;
  readonly multipleOf?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minProperties?: number;
  readonly maxProperties?: number;
  readonly properties?: Readonly<Record<string, FieldSchema>>;
  readonly required?: readonly string[];
  /** Of the values of a map. */
  readonly values?: FieldSchema;
  /** Of the items of a list. */
  readonly items?: FieldSchema;
  /** A list that is a set, or a map by these keys of its items; without it, one value as a whole. */
  readonly list?: "set" | readonly string[];
  /** An object that is one value as a whole. */
  readonly atomic?: boolean;
  readonly default?: unknown;
  /** Whether what is not known of it stays as it is; where nothing is known, it may be anything. */
  readonly any?: boolean;
  /** Whether null stays. */
  readonly nullable?: boolean;
}

/** The types that fields refer to, by their names. */
export type TypeTable = Readonly<Record<string, FieldSchema>>;

/** Finds out what holds for a field. */
export interface Schemas {
  /** What holds for a field; what the type says stands behind what the field says itself. */
  resolve(schema: FieldSchema | undefined): FieldSchema;
  /** What holds for a property of an object, or for a value of a map. */
  member(schema: FieldSchema, name: string): FieldSchema;
}

const nothing: FieldSchema = {};

export function createSchemas(types: TypeTable): Schemas {
  const resolve = (schema: FieldSchema | undefined): FieldSchema => {
    if (schema?.ref === undefined) return schema ?? nothing;
    const { ref, ...own } = schema;
    return { ...resolve(types[ref]), ...own };
  };
  return {
    resolve,
    member: (schema, name) => resolve(propertyOf(schema, name) ?? schema.values),
  };
}

/** The object's own: every object seems to have a `toString`. */
export function propertyOf({ properties }: FieldSchema, name: string): FieldSchema | undefined {
  return properties !== undefined && Object.hasOwn(properties, name) ? properties[name] : undefined;
}

/** The metadata of every object, as far as managers own it. */
export const metadataSchema: FieldSchema = {
  any: true,
  properties: {
    labels: { values: { type: "string" } },
    annotations: { values: { type: "string" } },
    finalizers: { list: "set", items: { type: "string" } },
    ownerReferences: { list: ["uid"], items: { any: true, atomic: true } },
  },
};
