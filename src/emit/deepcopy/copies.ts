import type { Api } from "../../model/api.js";
import { definitionOf, type ResolvedSchema, resolveSchema } from "../../model/resolve.js";
import type { ObjectSchema, Property, ReferenceSchema, Schema } from "../../model/schema.js";
import { callExpression, guarded, indent } from "../../print/typescript/lines.js";
import { access, freeName, isInherited } from "../../print/typescript/names.js";
import { homeOf } from "../homes.js";
import type { Module } from "../module.js";
import type { HelperName } from "./helpers.js";
import { isScalar } from "./scalar.js";

/** The first part of the name of each function. */
export const prefix = "deepCopy";

export interface Scope {
  readonly api: Api;
  readonly module: Module<HelperName>;
  /** Variables that are visible where the code stands. */
  readonly taken: ReadonlySet<string>;
}

/** What is to be copied: no scalar. */
export interface Original {
  /** Neither absent nor `null` where the code stands. */
  readonly expression: string;
  readonly schema: Schema;
  /** The variable for a copy that is worked on, if the code needs one. */
  readonly variable: string;
}

/** The statements of a function that returns a copy of its parameter, whatever shape that has. */
export function bodyOf(original: Original, scope: Scope): readonly string[] {
  const { expression, schema } = original;
  const { module } = scope;
  const shape = resolveSchema(scope.api, schema);
  if (shape.kind !== "object" || isFree(shape) || hasFunction(schema, scope)) {
    return statement("return ", expressionOf(original, scope));
  }
  const other = `if (!${module.helper("isObject")}(${expression})) return ${module.helper("copyJson")}(${expression});`;
  if (!holdsFunctions(shape, scope)) {
    return [other, `return ${module.helper("copyFields")}({ ...${expression} });`];
  }
  const copy = freeName(original.variable, scope.taken);
  return [other, ...objectCopy(expression, copy, shape, scope), `return ${copy};`];
}

/**
 * A shallow copy, in which whatever is no plain value gives way to a copy of its own, known or not.
 *
 * The code goes through the fields that are there, and asks for none by name: an object lacks most of
 * the fields of its type, and looking for each costs more than all the copying where objects differ.
 */
function objectCopy(
  expression: string,
  copy: string,
  shape: ObjectSchema,
  scope: Scope,
): readonly string[] {
  const { module } = scope;
  const name = freeName("name", new Set([...scope.taken, copy]));
  const inner = { ...scope, taken: new Set([...scope.taken, copy, name]) };
  const cases = shape.properties
    .filter((each) => isCopiedByName(each, shape, scope))
    .flatMap((property) => [
      `case ${JSON.stringify(property.name)}:`,
      ...indent([...replacement(copy, name, property, shape, inner), "break;"]),
    ]);
  const other = ["default:", ...indent([`${module.helper("copyField")}(${copy}, ${name});`])];
  return [
    `const ${copy} = { ...${expression} };`,
    `for (const ${name} in ${copy}) {`,
    ...indent([
      `if (!${module.helper("holdsObject")}(${copy}, ${name})) continue;`,
      `switch (${name}) {`,
      ...indent([...cases, ...other]),
      "}",
    ]),
    "}",
  ];
}

/** Puts a copy of what the property of `object`, which has the given shape, holds into its place. */
function replacement(
  object: string,
  name: string,
  property: Property,
  shape: ObjectSchema,
  scope: Scope,
): readonly string[] {
  const place = access(object, property.name);
  // TypeScript lets nobody read what only some alternatives have, before it is known to be there.
  const known = isUnion(shape) ? `${JSON.stringify(property.name)} in ${object} && ` : "";
  const variable = variableOf(property, scope);
  const original = { expression: place, schema: property.schema, variable };
  const held = resolveSchema(scope.api, property.schema);
  if (held.kind !== "object" || hasFunction(property.schema, scope)) {
    return guarded(`${known}${place}`, statement(`${place} = `, expressionOf(original, scope)));
  }
  const copy = freeName(variable, scope.taken);
  return [
    `if (${known}${scope.module.helper("isObject")}(${place})) {`,
    ...indent([...objectCopy(place, copy, held, scope), `${place} = ${copy};`]),
    "} else {",
    ...indent([`${scope.module.helper("copyField")}(${object}, ${name});`]),
    "}",
  ];
}

/** The lines of an expression that copies a value: by a call, whatever it is. */
function expressionOf({ expression, schema }: Original, scope: Scope): readonly string[] {
  if (hasFunction(schema, scope)) return [`${functionFor(schema, scope)}(${expression})`];
  const shape = resolveSchema(scope.api, schema);
  const elements = elementsOf(shape);
  if (elements === undefined || !holdsFunctions(elements, scope)) {
    return [`${scope.module.helper("copyJson")}(${expression})`];
  }
  const helper = scope.module.helper(shape.kind === "map" ? "copyValues" : "copyItems");
  // The copy is mostly assigned to the place that it is made from.
  const room = expression.length + " = ;".length;
  return callExpression(helper, [[expression], copierOf(elements, scope)], room);
}

/** A function that copies one element: that of its type, or an arrow. */
function copierOf(schema: Schema, scope: Scope): readonly string[] {
  if (hasFunction(schema, scope)) return [functionFor(schema, scope)];
  const variable = freeName(scope.module.variable(elementName(schema, scope)), scope.taken);
  const inner = { ...scope, taken: new Set([...scope.taken, variable]) };
  const original = { expression: variable, schema, variable: `${variable}Copy` };
  if (resolveSchema(scope.api, schema).kind !== "object") {
    const [first = "", ...more] = expressionOf(original, inner);
    return [`(${variable}) => ${first}`, ...more];
  }
  return [`(${variable}) => {`, ...indent(bodyOf(original, inner)), "}"];
}

function elementName(schema: Schema, { api }: Scope): string {
  if (schema.kind === "reference") return definitionOf(api, schema.target).name;
  if (schema.kind === "array") return "list";
  return schema.kind === "map" ? "map" : "item";
}

/** An expression as a statement behind the words that begin it. */
function statement(before: string, expression: readonly string[]): readonly string[] {
  const lines = [...expression];
  lines[0] = `${before}${lines[0]}`;
  lines.push(`${lines.pop()};`);
  return lines;
}

/**
 * Whether functions of their own copy parts of the value. Whatever holds none is copied as any value of JSON
 * is, which comes to the same.
 */
function holdsFunctions(schema: Schema, scope: Scope): boolean {
  if (hasFunction(schema, scope)) return true;
  const shape = resolveSchema(scope.api, schema);
  if (shape.kind === "object") {
    return shape.properties.some((property) => isCopiedByName(property, shape, scope));
  }
  const elements = elementsOf(shape);
  return elements !== undefined && holdsFunctions(elements, scope);
}

/** To TypeScript, each of several alternatives has what every object inherits, so it cannot tell whose it is. */
function isCopiedByName({ name, schema }: Property, shape: ObjectSchema, scope: Scope): boolean {
  return holdsFunctions(schema, scope) && !(isUnion(shape) && isInherited(name));
}

/** Whether the schema names a type that has a function. */
function hasFunction(schema: Schema, { api }: Scope): schema is ReferenceSchema {
  if (schema.kind !== "reference" || isScalar(api, schema)) return false;
  return homeOf(definitionOf(api, schema.target)) !== undefined;
}

function functionFor({ target }: ReferenceSchema, { api, module }: Scope): string {
  const definition = definitionOf(api, target);
  const home = homeOf(definition);
  if (home === undefined) throw new Error(`no import can name "${target}"`);
  return module.functionOf(`${prefix}${definition.name}`, home);
}

function elementsOf(shape: ResolvedSchema): Schema | undefined {
  if (shape.kind === "array") return shape.items;
  return shape.kind === "map" ? shape.values : undefined;
}

/** Whether the type says nothing of what is in a value. */
function isFree({ properties }: ObjectSchema): boolean {
  return properties.length === 0;
}

/** Whether TypeScript knows alternatives, of which each may have properties that the others lack. */
function isUnion({ oneOf, position }: ObjectSchema): boolean {
  return oneOf !== undefined && position !== undefined;
}

/** `withDash` for `with-dash`. */
function variableOf({ name }: Property, { module }: Scope): string {
  const words = name.split(/[^A-Za-z0-9$]+/).filter((word) => word !== "");
  const joined = words.map((word, at) => (at === 0 ? word : upperFirst(word))).join("");
  return module.variable(/^[A-Za-z$]/.test(joined) ? joined : `value${joined}`);
}

function upperFirst(word: string): string {
  return `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`;
}
