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
  readonly atomic?: true;
  readonly default?: unknown;
  /** Anything, which stays as it is. */
  readonly any?: true;
  /** Whether null stays. */
  readonly nullable?: true;
}

/** The types that fields refer to, by their names. */
export type TypeTable = Readonly<Record<string, FieldSchema>>;

/** Finds out what holds for a field. */
export interface Schemas {
  /** What holds for a field; what the type says stands behind what the field says itself. */
  resolve(schema: FieldSchema | undefined): FieldSchema;
}

const nothing: FieldSchema = {};

export function createSchemas(types: TypeTable): Schemas {
  const resolve = (schema: FieldSchema | undefined): FieldSchema => {
    if (schema?.type === undefined) return schema ?? nothing;
    const { type, ...own } = schema;
    return { ...resolve(types[type]), ...own };
  };
  return { resolve };
}

/** The metadata of every object. */
export const metadataSchema: FieldSchema = {
  properties: {
    finalizers: { list: "set" },
    ownerReferences: { list: ["uid"], items: { atomic: true } },
  },
};
