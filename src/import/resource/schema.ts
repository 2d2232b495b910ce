import { type Knowledge, toSchema } from "../../kubernetes/schema.js";
import { readFacets } from "../../model/facets.js";
import type { JsonObject } from "../../model/json.js";
import type { Schema } from "../../model/schema.js";

/** The schema of a node of a CRD, in which a `$ref` is a keyword that nobody takes, and no reference. */
export function crdSchema(node: JsonObject, knowledge: Knowledge = {}): Schema {
  return toSchema(node, noReferences, {
    ...knowledge,
    schemaOf: (inner) => (inner.$ref === undefined ? knowledge.schemaOf?.(inner) : spelled(inner)),
  });
}

function spelled(node: JsonObject): Schema {
  return { kind: "any", ...readFacets(node, new Set()) };
}

/** @throws always: every reference was taken for something else before. */
function noReferences(ref: string): never {
  throw new Error(`a CRD refers to "${ref}"`);
}
