import { type Facts, factsOf, isKeywords, type Keywords, type Truth } from "./facts.js";

/** Every place of a schema that has no references, from its root on. */
export function readSchema(root: Keywords, name: string): Truth {
  const truth = new Map<string, Facts>();

  function visit(schema: Keywords, path: string, required: boolean): void {
    truth.set(path, factsOf(schema, required));
    const { properties, items, additionalProperties } = schema;
    const names = Array.isArray(schema.required) ? schema.required : [];
    for (const [property, each] of Object.entries(isKeywords(properties) ? properties : {})) {
      if (isKeywords(each)) visit(each, `${path}.${property}`, names.includes(property));
    }
    if (isKeywords(items)) visit(items, `${path}[]`, false);
    if (isKeywords(additionalProperties)) visit(additionalProperties, `${path}{}`, false);
  }

  visit(root, name, false);
  return truth;
}
