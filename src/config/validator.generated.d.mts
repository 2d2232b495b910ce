/** One error of ajv, with `verbose`. */
export interface ValidationError {
  /** A JSON pointer into the config: `/apis/0/group`. */
  readonly instancePath: string;
  /** Where in the schema, references replaced: `#/properties/apis/items/required`. */
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** The schema that the keyword stands in. */
  readonly parentSchema: object;
  /** The value that it is about. */
  readonly data: unknown;
}

/** Whether `config` is valid; if not, `errors` tells why until the next call. */
declare const validate: {
  (config: unknown): boolean;
  readonly errors?: readonly ValidationError[] | null;
};
export default validate;
