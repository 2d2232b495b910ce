import { type Document, isObject, referred, type Schema } from "./document.js";

/** What the place says of these, the type does not say at the same time. */
const ofPlace = new Set([
  "title",
  "description",
  "externalDocs",
  "example",
  "default",
  "x-kubernetes-list-type",
  "x-kubernetes-list-map-keys",
  "x-kubernetes-map-type",
  "x-kubernetes-preserve-unknown-fields",
]);

export interface Expanding {
  readonly document: Document;
  /** What stands for a named schema, where that is not what the document says. */
  stub(name: string, property: string): Schema | undefined;
}

/**
 * A schema without references: each gives way to the schema that it names, with what stands around it.
 *
 * @param property under which the schema stands
 */
export function expand(schema: Schema, context: Expanding, property = ""): Schema {
  const direct = referred(schema);
  if (direct !== undefined) return target(direct, context, property);
  const { allOf } = schema;
  const [first, ...others]: Schema[] = Array.isArray(allOf) ? allOf : [];
  const name = first && referred(first);
  if (name === undefined) return children(schema, context);
  const { allOf: _, ...around } = schema;
  const place = children({ ...around, ...(others.length > 0 && { allOf: others }) }, context);
  return merged(target(name, context, property), place);
}

function target(name: string, context: Expanding, property: string): Schema {
  const stub = context.stub(name, property);
  if (stub !== undefined) return stub;
  const schema = context.document.components.schemas[name];
  if (schema === undefined) throw new Error(`"${name}" is referred to and not there`);
  // A kind inside of another one is the value of a property, and no resource.
  const {
    "x-kubernetes-group-version-kind": _kinds,
    "x-kubernetes-selectable-fields": _fields,
    ...inner
  } = schema;
  return expand(inner, context, property);
}

function children(schema: Schema, context: Expanding): Schema {
  const { properties, items, additionalProperties, ...said } = schema;
  return {
    ...said,
    ...(isObject(properties) && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([name, each]) => [
          name,
          isObject(each) ? expand(each, context, name) : each,
        ]),
      ),
    }),
    ...(isObject(items) && { items: expand(items, context) }),
    ...(isObject(additionalProperties) && {
      additionalProperties: expand(additionalProperties, context),
    }),
  };
}

/** Of what both say, that of the place holds where two cannot; otherwise both hold. */
function merged(type: Schema, place: Schema): Schema {
  const result: Record<string, unknown> = { ...type };
  const both: Record<string, unknown> = {};
  for (const [keyword, value] of Object.entries(place)) {
    const present = result[keyword];
    if (present === undefined || ofPlace.has(keyword)) result[keyword] = value;
    else if (keyword === "properties") result[keyword] = { ...Object(present), ...Object(value) };
    else if (Array.isArray(present) && keyword !== "enum" && !isLogical(keyword)) {
      result[keyword] = [...present, ...(Array.isArray(value) ? value : [])];
    } else both[keyword] = value;
  }
  if (Object.keys(both).length === 0) return result;
  const parts = Array.isArray(result.allOf) ? result.allOf : [];
  return { ...result, allOf: [...parts, both] };
}

function isLogical(keyword: string): boolean {
  return keyword === "anyOf" || keyword === "oneOf";
}
