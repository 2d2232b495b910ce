import { catalog, entryOf, isCode } from "../../src/diagnostics/catalog.js";
import { allowedSeverities } from "../../src/diagnostics/severity.js";
import { composedSchema, type JsonSchema, withProperty } from "./schema.js";

/** The schema that the package ships: the composed one, with every code under `diagnostics:`. */
export function publishedSchema(): JsonSchema {
  const codes = Object.keys(catalog).filter(isCode).sort();
  return withProperty(composedSchema(), "diagnostics", (diagnostics) => ({
    ...diagnostics,
    additionalProperties: false,
    properties: Object.fromEntries(
      codes.map((code) => {
        const { title, cause } = entryOf(code);
        const severities = allowedSeverities(entryOf(code));
        const description = `${title}. ${cause}`;
        return [code, { title: code, description, type: "string", enum: severities }];
      }),
    ),
  }));
}
