import type { Api } from "../../src/model/api.js";
import { resolveSchema } from "../../src/model/resolve.js";
import type { Schema } from "../../src/model/schema.js";
import { type Facts, factsOf, type Keywords, type Truth } from "./facts.js";

/** What the model says, with the places at which it says that a resource is embedded. */
export interface ModelTruth {
  readonly truth: Truth;
  readonly embedded: readonly string[];
}

/** @param api with the types as the outputs in question see them */
export function readModel(api: Api): ModelTruth {
  const truth = new Map<string, Facts>();
  const embedded: string[] = [];

  function visit(schema: Schema, path: string, required: boolean): void {
    const node = resolveSchema(api, schema);
    // Facets are called like the keywords that the facts are read from.
    truth.set(path, factsOf(node as unknown as Keywords, required));
    if (node.embeddedResource === true) embedded.push(path);
    switch (node.kind) {
      case "object":
        for (const each of node.properties)
          visit(each.schema, `${path}.${each.name}`, each.required);
        return;
      case "array":
        visit(node.items, `${path}[]`, false);
        return;
      case "map":
        visit(node.values, `${path}{}`, false);
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

  for (const group of api.groups) {
    for (const { name, kinds } of group.versions) {
      for (const kind of kinds) {
        const root = { kind: "reference", target: kind.type } as const;
        visit(root, `${group.name}/${name} ${kind.name}`, false);
      }
    }
  }
  return { truth, embedded };
}
