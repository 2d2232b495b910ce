import type { Api } from "../../src/model/api.js";
import { resolveSchema } from "../../src/model/resolve.js";
import type { Schema } from "../../src/model/schema.js";
import { type Facts, factsOf, type Keywords, type Truth } from "./facts.js";

/** What the model says. */
export interface ModelTruth {
  readonly truth: Truth;
  /** The places at which a resource is embedded. */
  readonly embedded: readonly string[];
  /** The places at which anything may stand. */
  readonly anything: readonly string[];
}

/**
 * @param api with the types as the outputs in question see them
 * @param items whether what is said at the items of lists and the values of maps counts, or only what
 *   their type says
 */
export function readModel(api: Api, items: "place" | "type" = "place"): ModelTruth {
  const truth = new Map<string, Facts>();
  const embedded: string[] = [];
  const anything: string[] = [];

  function visit(schema: Schema, path: string, required: boolean): void {
    const node = resolveSchema(api, schema);
    // Facets are called like the keywords that the facts are read from.
    truth.set(path, factsOf(node as unknown as Keywords, required));
    if (node.embeddedResource === true) embedded.push(path);
    if (node.kind === "any") anything.push(path);
    switch (node.kind) {
      case "object":
        for (const each of node.properties)
          visit(each.schema, `${path}.${each.name}`, each.required);
        return;
      case "array":
        visit(inner(node.items), `${path}[]`, false);
        return;
      case "map":
        visit(inner(node.values), `${path}{}`, false);
        return;
      case "string":
      case "integer":
      case "number":
      case "boolean":
      case "int-or-string":
      case "any":
        return;
    }
  }

  function inner(schema: Schema): Schema {
    return items === "place" ? schema : withoutWords(schema);
  }

  for (const group of api.groups) {
    for (const { name, kinds } of group.versions) {
      for (const kind of kinds) {
        const root = { kind: "reference", target: kind.type } as const;
        visit(root, `${group.name}/${name} ${kind.name}`, false);
      }
    }
  }
  return { truth, embedded, anything };
}

/** A schema that says nothing but its shape, and which values may be. */
function withoutWords(schema: Schema): Schema {
  const { description, minimum, maximum, exclusiveMinimum, exclusiveMaximum, ...rest } = schema;
  const { multipleOf, minLength, maxLength, pattern, minItems, maxItems, ...shape } = rest;
  const { minProperties, maxProperties, default: value, allOf, ...plain } = shape;
  return plain;
}
