import type { Api } from "../../model/api.js";
import { resolveSchema } from "../../model/resolve.js";
import type { Schema } from "../../model/schema.js";

/** Whether a value of the schema holds nothing that two objects could share. */
export function isScalar(api: Api, schema: Schema): boolean {
  const { kind } = resolveSchema(api, schema);
  switch (kind) {
    case "string":
    case "integer":
    case "number":
    case "boolean":
    case "int-or-string":
      return true;
    case "object":
    case "map":
    case "array":
    case "any":
      return false;
  }
}
