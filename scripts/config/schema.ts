import source from "../../src/config/schema/gen-apis.schema.json" with { type: "json" };
import { releases } from "../../src/kubernetes/data-files.js";

/** The part of JSON Schema draft-07 that the schema of `gen-apis.yaml` is written in. */
export interface JsonSchema {
  readonly $schema?: string;
  readonly $ref?: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: string;
  readonly format?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly additionalProperties?: boolean | JsonSchema;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly enum?: readonly unknown[];
  readonly default?: unknown;
  readonly examples?: readonly unknown[];
  readonly minimum?: number;
  readonly minLength?: number;
  readonly minItems?: number;
  readonly minProperties?: number;
  readonly definitions?: Readonly<Record<string, JsonSchema>>;
}

const outputsDefinition = "outputs";

// The compiler infers a literal type from the file; its optional keys differ from place to place.
const written = source as unknown as JsonSchema & {
  readonly definitions: Readonly<Record<string, JsonSchema>>;
};

/** The schemas of the outputs, by their key under `outputs:`. */
export const outputSchemas: Readonly<Record<string, JsonSchema>> =
  // This one definition is a folder of definitions, so that a new output is one edit.
  (written.definitions[outputsDefinition] ?? {}) as Readonly<Record<string, JsonSchema>>;

/**
 * The schema as it is written, with the releases that there is data of, and with every output under
 * `outputs:` as one object or a list of those.
 */
export function composedSchema(): JsonSchema {
  const released = withProperty(written, "kubernetes", (kubernetes) => ({
    ...kubernetes,
    enum: releases,
  }));
  return withProperty(released, "outputs", (outputs) => ({
    ...outputs,
    properties: Object.fromEntries(
      Object.entries(outputSchemas).map(([key, schema]) => [key, oneOrList(key, schema)]),
    ),
  }));
}

function oneOrList(key: string, schema: JsonSchema): JsonSchema {
  const reference = { $ref: `#/definitions/${outputsDefinition}/${key}` };
  return {
    ...(schema.title !== undefined && { title: schema.title }),
    ...(schema.description !== undefined && { description: schema.description }),
    anyOf: [reference, { type: "array", minItems: 1, items: reference }],
  };
}

/** The schema with one of its properties changed. */
export function withProperty(
  schema: JsonSchema,
  name: string,
  change: (property: JsonSchema) => JsonSchema,
): JsonSchema {
  const property = schema.properties?.[name];
  if (property === undefined) throw new Error(`the schema has no property "${name}"`);
  return { ...schema, properties: { ...schema.properties, [name]: change(property) } };
}

/** The schema with every reference replaced by what it names, so that each place has a path of its own. */
export function dereferenced(root: JsonSchema): JsonSchema {
  const { definitions: _, ...rest } = expand(root, root) as JsonSchema;
  return rest;
}

function expand(value: unknown, root: JsonSchema): unknown {
  if (Array.isArray(value)) return value.map((item) => expand(item, root));
  if (typeof value !== "object" || value === null) return value;
  const { $ref, ...own } = value as JsonSchema;
  const named = $ref === undefined ? {} : (lookUp($ref, root) as object);
  return Object.fromEntries(
    Object.entries({ ...named, ...own })
      .filter(([key]) => key !== "definitions")
      .map(([key, item]) => [key, expand(item, root)]),
  );
}

/** What a reference such as `#/definitions/path` names, its own references expanded. */
function lookUp(reference: string, root: JsonSchema): unknown {
  const target = reference
    .split("/")
    .slice(1)
    .reduce<unknown>((node, key) => (node as Record<string, unknown>)?.[key], root);
  if (target === undefined) throw new Error(`the schema has nothing at ${reference}`);
  return expand(target, root);
}
