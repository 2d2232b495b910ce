import type { Api, TypeDefinition } from "../../model/api.js";
import type { JsonValue } from "../../model/json.js";
import { definitionOf, type ResolvedSchema } from "../../model/resolve.js";
import type { Schema } from "../../model/schema.js";

/** What defaulting has to know of a place: of the type that it names and of the place itself. */
export interface PlaceFacts {
  /** Absent where there is none; a default of `null` is none to the API server either. */
  readonly default: Exclude<JsonValue, null> | undefined;
  readonly nullable: boolean;
  /** The named type, if the place names one. */
  readonly definition: TypeDefinition | undefined;
  readonly shape: ResolvedSchema;
}

/**
 * What holds at a place, as the CRD says it: the default of the place wins over that of its type, and
 * either may allow `null` (`emit/crd/merge.ts`).
 */
export function factsOf(api: Api, schema: Schema): PlaceFacts {
  if (schema.kind !== "reference") return { ...said(schema), definition: undefined, shape: schema };
  const definition = definitionOf(api, schema.target);
  const type = factsOf(api, definition.schema);
  const place = said(schema);
  return {
    default: place.default ?? type.default,
    nullable: place.nullable || type.nullable,
    definition,
    shape: type.shape,
  };
}

function said(schema: Schema): Pick<PlaceFacts, "default" | "nullable"> {
  return { default: schema.default ?? undefined, nullable: schema.nullable === true };
}
