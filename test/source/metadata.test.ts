import { expect, test } from "vitest";
import type { Schema } from "../../src/model/schema.js";
import { imports, read } from "./read.js";

const kind = `${imports}
/** @kind */
export interface Thing extends Resource {}
`;

function targets(schema: Schema): readonly string[] {
  switch (schema.kind) {
    case "reference":
      return [schema.target];
    case "array":
      return targets(schema.items);
    case "map":
      return targets(schema.values);
    case "object":
      return schema.properties.flatMap((property) => targets(property.schema));
    default:
      return [];
  }
}

test.each([
  "1.28",
  "1.31",
  "1.36",
  "1.37",
])("metadata and requests of %s name no type that the model lacks", (kubernetes) => {
  const { api } = read({ "thing.ts": kind }, { kubernetes });
  const known = new Set([...api.types.keys(), ...api.metadata.keys(), ...api.requests.keys()]);
  const all = [...api.metadata.values(), ...api.requests.values()];
  const named = all.flatMap(({ schema }) => targets(schema));
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((id) => !known.has(id))).toEqual([]);
});
