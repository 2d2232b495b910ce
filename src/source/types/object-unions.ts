import { ts } from "ts-morph";
import type { Annotation } from "../../annotations/comment.js";
import { equalJson, type JsonObject, type JsonValue } from "../../model/json.js";
import type { ObjectSchema, Property, Schema } from "../../model/schema.js";
import type { Context, Place } from "../context.js";
import { namedType } from "../names.js";
import { readInlineObject } from "./objects.js";
import { brandOf } from "./scalars.js";
import { positionAt, textAt } from "./shapes.js";

/**
 * Reads a union of object types in the one form that a structural schema has for it: all properties side by
 * side, and `oneOf` with what tells the alternatives apart, which may hold value validations only:
 *
 * - with a tag (a property that each alternative requires with values of its own), the tag's values and
 *   what is required along with them;
 * - without one, what each alternative requires and the others do not.
 *
 * `undefined` if the members are not all objects.
 *
 * @see https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#specifying-a-structural-schema
 */
export function readObjectUnion(
  context: Context,
  types: readonly ts.Type[],
  place: Place,
): Schema | undefined {
  if (!types.every((type) => isPlainObject(context, type))) return undefined;
  const objects = types.map((type) => readInlineObject(context, type, place));
  const variants = objects.filter((schema) => schema.kind === "object");
  if (variants.length < types.length) return undefined;
  const problem = problemOf(context, types, variants);
  if (problem !== undefined) return refuse(context, place, variants, problem);
  const tag = tagOf(variants);
  const oneOf = variants.map((variant) => alternative(variant, variants, tag));
  return { ...hoist(context, place, variants, tag), oneOf };
}

function isPlainObject(context: Context, type: ts.Type): boolean {
  const { checker } = context;
  return (
    (type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) !== 0 &&
    type.getProperties().length > 0 &&
    type.getCallSignatures().length === 0 &&
    brandOf(context, type) === undefined &&
    !checker.isArrayType(type) &&
    !checker.isTupleType(type) &&
    checker.getIndexInfosOfType(type).length === 0
  );
}

function problemOf(
  context: Context,
  types: readonly ts.Type[],
  variants: readonly ObjectSchema[],
): string | undefined {
  const annotated = types.find((type) => annotationsOf(context, type).length > 0);
  if (annotated !== undefined) {
    return `say in one object what the tags of "${context.checker.typeToString(annotated)}" say, with "@validation"`;
  }
  const clash = namesOf(variants).find(
    (name) => name !== tagOf(variants) && clashes(variants, name),
  );
  if (clash !== undefined) return `give "${clash}" the same type in all alternatives`;
  if (tagOf(variants) !== undefined || areDistinct(variants)) return undefined;
  return 'give each alternative a property such as "type" with a value of its own, or a required property that the others do not require';
}

function annotationsOf(context: Context, type: ts.Type): readonly Annotation[] {
  const symbol: ts.Symbol | undefined = type.aliasSymbol ?? type.symbol;
  if (symbol === undefined) return [];
  const { declarations } = namedType(symbol);
  for (const declaration of declarations) context.reached.add(declaration);
  return declarations.flatMap((declaration) => context.comments.of(declaration).annotations);
}

function namesOf(variants: readonly ObjectSchema[]): readonly string[] {
  return [...new Set(variants.flatMap(({ properties }) => properties.map(({ name }) => name)))];
}

function find(variant: ObjectSchema, name: string): Property | undefined {
  return variant.properties.find((property) => property.name === name);
}

/** Whether a property has several types: a schema has one place for it. */
function clashes(variants: readonly ObjectSchema[], name: string): boolean {
  const [first, ...others] = variants.flatMap((variant) => find(variant, name)?.schema ?? []);
  return others.some((other) => comparable(other) !== comparable(first));
}

/** A schema's text without its documentation and positions. */
function comparable(schema: Schema | undefined): string {
  return JSON.stringify(schema, (key, value) =>
    key === "position" || key === "description" ? undefined : value,
  );
}

/** The property whose values tell the alternatives apart. */
function tagOf(variants: readonly ObjectSchema[]): string | undefined {
  return namesOf(variants).find((name) => {
    const all = variants.map((variant) => valuesOf(variant, name));
    const values = all.flat();
    const isTold = all.every((each) => each.length > 0);
    return isTold && values.every((value, index) => isFirst(values, value, index));
  });
}

function isFirst(values: readonly JsonValue[], value: JsonValue, index: number): boolean {
  return values.findIndex((other) => equalJson(other, value)) === index;
}

function valuesOf(variant: ObjectSchema, name: string): readonly JsonValue[] {
  const property = find(variant, name);
  return property?.required === true ? (property.schema.enum ?? []) : [];
}

/** What an alternative requires and not all others do. */
function requiredBy(variant: ObjectSchema, variants: readonly ObjectSchema[]): readonly string[] {
  return variant.properties
    .filter(({ name, required }) => required && !isCommon(variants, name))
    .map(({ name }) => name)
    .sort();
}

function isCommon(variants: readonly ObjectSchema[], name: string): boolean {
  return variants.every((variant) => find(variant, name)?.required === true);
}

/** Whether no object can be complete for two alternatives just because it is complete for one. */
function areDistinct(variants: readonly ObjectSchema[]): boolean {
  const all = variants.map((variant) => requiredBy(variant, variants));
  return all.every((one, index) =>
    all.every((other, at) => at === index || one.some((name) => !other.includes(name))),
  );
}

function alternative(
  variant: ObjectSchema,
  variants: readonly ObjectSchema[],
  tag: string | undefined,
): JsonObject {
  const required = requiredBy(variant, variants);
  return {
    ...(tag !== undefined && { properties: { [tag]: { enum: valuesOf(variant, tag) } } }),
    ...(required.length > 0 && { required }),
  };
}

/** All properties in one object; the tag takes the values of all alternatives. */
function hoist(
  context: Context,
  place: Place,
  variants: readonly ObjectSchema[],
  tag: string | undefined,
): ObjectSchema {
  const properties = namesOf(variants).flatMap((name): readonly Property[] => {
    const [first] = variants.flatMap((variant) => find(variant, name) ?? []);
    if (first === undefined) return [];
    const values = variants.flatMap((variant) => valuesOf(variant, name));
    const described = variants
      .flatMap((variant) => find(variant, name)?.schema ?? [])
      .find(({ description }) => description !== undefined);
    const schema = {
      ...first.schema,
      ...(described && { description: described.description }),
      ...(name === tag && { enum: values }),
    };
    return [{ ...first, schema, required: isCommon(variants, name) }];
  });
  const validations = [...new Set(variants.flatMap((variant) => variant.validations ?? []))];
  return {
    kind: "object",
    properties,
    ...(validations.length > 0 && { validations }),
    position: positionAt(context, place),
  };
}

function refuse(
  context: Context,
  place: Place,
  variants: readonly ObjectSchema[],
  advice: string,
): Schema {
  context.report({
    code: "unsupported-union",
    position: positionAt(context, place),
    arguments: { type: textAt(place), advice },
  });
  return hoist(context, place, variants, undefined);
}
