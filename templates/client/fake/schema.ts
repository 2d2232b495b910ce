/**
 * What the fake has to know of a field: how it merges and what it is when it is absent. A field without
 * any of that is not listed.
 */
export interface FieldSchema {
  /** What holds besides: an entry of the table of types. */
  readonly type?: string;
  readonly properties?: Readonly<Record<string, FieldSchema>>;
  /** Of the values of a map. */
  readonly values?: FieldSchema;
  /** Of the items of a list. */
  readonly items?: FieldSchema;
  /** A list that is a set, or a map by these keys of its items; without it, one value as a whole. */
  readonly list?: "set" | readonly string[];
  /** An object that is one value as a whole. */
  readonly atomic?: boolean;
  readonly default?: unknown;
  /** Anything, which stays as it is. */
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
    if (schema?.type === undefined) return schema ?? nothing;
    const { type, ...own } = schema;
    return { ...resolve(types[type]), ...own };
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

/** The metadata of every object. */
export const metadataSchema: FieldSchema = {
  properties: {
    finalizers: { list: "set" },
    ownerReferences: { list: ["uid"], items: { atomic: true } },
  },
};
