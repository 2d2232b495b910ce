import { type JsonValue, NumberText, numberText } from "../../model/json.js";
import type { Facets } from "../../model/schema.js";
import { docComment } from "../../print/typescript/doc-comment.js";

/** What the schema says that a type of TypeScript cannot, under the names that JSON Schema has for it. */
const tags = [
  "format",
  "minimum",
  "exclusiveMinimum",
  "maximum",
  "exclusiveMaximum",
  "multipleOf",
  "minLength",
  "maxLength",
  "pattern",
  "minItems",
  "maxItems",
  "uniqueItems",
  "minProperties",
  "maxProperties",
  "default",
] as const satisfies readonly (keyof Facets)[];

/** The comment above a type or a property: its description, and the bounds of its values. */
export function documentation(facets: Facets): readonly string[] {
  const bounds = tags.flatMap((name) => {
    const value = facets[name];
    return value === undefined ? [] : [`@${name} ${valueText(value)}`];
  });
  return docComment(facets.description ?? "", bounds);
}

function valueText(value: JsonValue): string {
  if (typeof value === "number" || value instanceof NumberText) return numberText(value);
  if (typeof value === "string" && /^\S.*$/.test(value)) return value;
  // Nobody computes with what stands in a comment, so that a number may lose its last digits here.
  return JSON.stringify(value, (_, each) =>
    each instanceof NumberText ? Number(each.text) : each,
  );
}
