import type { Api, TypeDefinition } from "../../model/api.js";
import { type JsonObject, jsonObject } from "../../model/json.js";
import { definitionOf } from "../../model/resolve.js";
import { kindExtensions, listExtensions, listSchema, type PlacedKind } from "./kinds.js";
import { listName, type Names } from "./names.js";
import { createSchemaWriter } from "./schema.js";

/** The schemas of one document while it is made: whatever is referred to comes to stand among them. */
export interface Components {
  /** The `$ref` of a type with a name of its own. */
  type(id: string): JsonObject;
  /** The `$ref` of a kind's list. */
  list(placed: PlacedKind): JsonObject;
  /** Every schema that was referred to, and those that they refer to, sorted by name. */
  schemas(): JsonObject;
}

export function createComponents(api: Api, names: Names, kinds: readonly PlacedKind[]): Components {
  const roots = new Map(kinds.map((placed) => [placed.kind.type, placed]));
  const waiting = new Map<string, () => JsonObject>();
  const write = createSchemaWriter(api, reference);

  function reference(definition: TypeDefinition): JsonObject | undefined {
    const name = names.schema(definition);
    if (name === undefined) return undefined;
    return refer(name, () => {
      const root = roots.get(definition.id);
      return { ...write(definition.schema), ...(root && kindExtensions(root)) };
    });
  }

  function refer(name: string, schema: () => JsonObject): JsonObject {
    if (!waiting.has(name)) waiting.set(name, schema);
    return { $ref: `#/components/schemas/${name}` };
  }

  return {
    type(id) {
      const found = reference(definitionOf(api, id));
      if (found === undefined) throw new Error(`"${id}" has no schema of its own`);
      return found;
    },
    list: (placed) =>
      refer(listName(placed.group, placed.version, placed.kind), () => ({
        ...write(listSchema(api, placed)),
        ...listExtensions(placed),
      })),
    schemas() {
      const written: [string, JsonObject][] = [];
      // Writing one schema refers to others: the map grows while it is walked, to its end.
      for (const [name, schema] of waiting) written.push([name, schema()]);
      return jsonObject(written.sort(([a], [b]) => (a < b ? -1 : 1)));
    },
  };
}
