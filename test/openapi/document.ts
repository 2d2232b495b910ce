/** An OpenAPI document as tests read it: the parts that they look at, and nothing taken from the emitter. */
export interface Document {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, PathItem>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

export type Schema = { readonly [keyword: string]: unknown };

export interface PathItem {
  readonly parameters?: readonly Parameter[];
  readonly [method: string]: unknown;
}

export interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly description?: string;
  readonly required?: boolean;
  readonly schema: Schema;
}

export interface Operation {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: Body;
  readonly responses: Readonly<Record<string, Body & { readonly description: string }>>;
  readonly [extension: `x-${string}`]: unknown;
}

export interface Body {
  readonly required?: boolean;
  readonly content?: Readonly<Record<string, { readonly schema: Schema }>>;
}

const methods = ["get", "put", "post", "delete", "patch"];

/** Every operation with all its parameters, those of its path included, by `METHOD path`. */
export function operationsOf(document: Document): ReadonlyMap<string, Operation> {
  const found = new Map<string, Operation>();
  for (const [path, item] of Object.entries(document.paths)) {
    for (const method of methods) {
      // What OpenAPI has under the name of a method.
      const operation = item[method] as Operation | undefined;
      if (operation === undefined) continue;
      const parameters = [...(item.parameters ?? []), ...(operation.parameters ?? [])];
      found.set(`${method} ${path}`, { ...operation, parameters });
    }
  }
  return found;
}

const prefix = "#/components/schemas/";

/** The name of the schema that a `$ref` leads to. */
export function referred(schema: Schema): string | undefined {
  const { $ref: ref } = schema;
  return typeof ref === "string" ? ref.slice(prefix.length) : undefined;
}

export function isObject(value: unknown): value is Schema {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Every `$ref` anywhere in a document. */
export function referencesIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(referencesIn);
  if (!isObject(value)) return [];
  const own = referred(value);
  return [...(own === undefined ? [] : [own]), ...Object.values(value).flatMap(referencesIn)];
}
