import { isJsonObject, type JsonObject } from "../../model/json.js";
import type { Schema } from "../../model/schema.js";

/**
 * A schema of a CRD in the terms of the model, in which null is allowed beside the values of an `enum`:
 * the output `crds` writes such values into `allOf`, because the API server refuses null otherwise. An
 * `enum` that stands beside `nullable` itself is kept as it is.
 */
export function readable(schema: Schema): Schema {
  if (schema.nullable !== true) return schema;
  if (schema.enum !== undefined) {
    const { enum: values, ...rest } = schema;
    return { ...rest, raw: { ...schema.raw, enum: values } };
  }
  const values = onlyEnum(schema.allOf?.at(-1));
  if (values === undefined) return schema;
  const { allOf = [], ...rest } = schema;
  const others = allOf.slice(0, -1);
  return { ...rest, enum: values, ...(others.length > 0 && { allOf: others }) };
}

function onlyEnum(part: JsonObject | undefined) {
  if (!isJsonObject(part) || Object.keys(part).length !== 1) return undefined;
  return Array.isArray(part.enum) && part.enum.length > 0 ? part.enum : undefined;
}
