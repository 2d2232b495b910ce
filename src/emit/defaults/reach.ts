import type { Api, TypeDefinition } from "../../model/api.js";
import type { Schema } from "../../model/schema.js";
import { reachedTypes, rootTypes } from "../reach.js";
import type { HasWork } from "./work.js";

/**
 * What is defaulted of a kind. Metadata is the API server's own: no CRD has defaults in it, and `null`
 * goes other ways there.
 */
export function defaultedRoot({ schema }: TypeDefinition): Schema {
  if (schema.kind !== "object") return schema;
  const properties = schema.properties.filter(
    ({ name }) => name !== "apiVersion" && name !== "kind" && name !== "metadata",
  );
  return { ...schema, properties };
}

/** The named types beneath the kinds in which anything is done, in the order of the model. */
export function calledTypes(api: Api, hasWork: HasWork): readonly TypeDefinition[] {
  return reachedTypes(api, rootTypes(api).map(defaultedRoot), hasWork);
}
