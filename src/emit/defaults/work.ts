import type { Api } from "../../model/api.js";
import type { Property, Schema } from "../../model/schema.js";
import { factsOf, type PlaceFacts } from "./facts.js";

/** Tells the places beneath which the API server sets or removes anything. */
export type HasWork = (schema: Schema) => boolean;

/**
 * Each named type is judged once. The API server changes an object wherever a known property may be
 * absent with a default, or is `null` and may not be.
 */
export function createHasWork(api: Api): HasWork {
  const known = new Map<string, boolean>();

  function hasWork(schema: Schema): boolean {
    if (schema.kind !== "reference") return judge(factsOf(api, schema));
    const judged = known.get(schema.target);
    if (judged !== undefined) return judged;
    // No schema of a CRD contains itself; a circle would end here.
    known.set(schema.target, false);
    const judgement = judge(factsOf(api, schema));
    known.set(schema.target, judgement);
    return judgement;
  }

  function judge({ shape }: PlaceFacts): boolean {
    switch (shape.kind) {
      case "object":
        return shape.properties.some(isProperty);
      case "map":
        return !factsOf(api, shape.values).nullable || hasWork(shape.values);
      case "array": {
        const items = factsOf(api, shape.items);
        return replacesNull(items) || hasWork(shape.items);
      }
      case "string":
      case "integer":
      case "number":
      case "boolean":
      case "int-or-string":
      case "any":
        return false;
    }
  }

  function isProperty({ schema }: Property): boolean {
    const facts = factsOf(api, schema);
    return !facts.nullable || facts.default !== undefined || hasWork(schema);
  }

  return hasWork;
}

/** Whether `null` gives way to the default, where a list or map has it. */
export function replacesNull(facts: PlaceFacts): boolean {
  return facts.default !== undefined && !facts.nullable;
}

/** Whether `null` is removed. */
export function removesNull(facts: PlaceFacts): boolean {
  return facts.default === undefined && !facts.nullable;
}
