import type { Api } from "../../model/api.js";
import { definitionOf, resolveSchema } from "../../model/resolve.js";
import type { ArraySchema, MapSchema, ObjectSchema, Property, Schema } from "../../model/schema.js";
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

/** The code that makes a copy: an expression, and the statements that have to stand before it. */
export interface Copy {
  readonly statements: readonly string[];
  /** The lines of the expression. */
  readonly result: readonly string[];
}

/** The code that copies a value: a call where its type has a function of its own. */
export function copyOf(original: Original, scope: Scope): Copy {
  const { expression, schema } = original;
  const called = functionFor(schema, scope);
  if (called !== undefined) return inline(`${called}(${expression})`);
  const shape = resolveSchema(scope.api, schema);
  switch (shape.kind) {
    case "object":
      return objectCopy(original, shape, scope);
    case "map":
    case "array":
      return collectionCopy(expression, shape, scope);
    case "any":
      return inline(`${scope.module.helper("copyJson")}(${expression})`);
    case "string":
    case "integer":
    case "number":
    case "boolean":
    case "int-or-string":
      return inline(expression);
  }
}

/** A copy as lines of code: `before` and `after` stand around the expression. */
export function lines({ statements, result }: Copy, before: string, after: string): string[] {
  const all = [...result];
  all[0] = `${before}${all[0]}`;
  all.push(`${all.pop()}${after}`);
  return [...statements, ...all];
}

function inline(expression: string): Copy {
  return { statements: [], result: [expression] };
}

/** The name of the function for values of the schema's type alone, if there is one. */
function functionFor(schema: Schema, { api, module }: Scope): string | undefined {
  if (schema.kind !== "reference") return isFree(schema) ? module.helper("copyJson") : undefined;
  const definition = definitionOf(api, schema.target);
  const home = homeOf(definition);
  return home && module.functionOf(`${prefix}${definition.name}`, home);
}

/** Whether the type says nothing of what is in a value. */
function isFree(schema: Schema): boolean {
  return schema.kind === "any" || (schema.kind === "object" && schema.properties.length === 0);
}

/**
 * A shallow copy, in which whatever is no plain value gives way to a copy of its own, known or not.
 *
 * The code goes through the fields that are there, and asks for none by name: an object lacks most of
 * the fields of its type, and looking for each costs more than all the copying where objects differ.
 */
function objectCopy(original: Original, shape: ObjectSchema, scope: Scope): Copy {
  const { expression } = original;
  const { module } = scope;
  const properties = shape.properties.filter((each) => isCopiedByName(each, shape, scope));
  if (properties.length === 0) {
    return inline(`${module.helper("copyFields")}({ ...${expression} })`);
  }
  const copy = freeName(original.variable, scope.taken);
  const name = freeName("name", new Set([...scope.taken, copy]));
  const inner = { ...scope, taken: new Set([...scope.taken, copy, name]) };
  const cases = properties.flatMap((property) => [
    `case ${JSON.stringify(property.name)}:`,
    ...indent([...replacement(copy, property, shape, inner), "break;"]),
  ]);
  const other = ["default:", ...indent([`${module.helper("copyField")}(${copy}, ${name});`])];
  return {
    statements: [
      `const ${copy} = { ...${expression} };`,
      `for (const ${name} in ${copy}) {`,
      ...indent([
        `if (!${module.helper("holdsObject")}(${copy}, ${name})) continue;`,
        `switch (${name}) {`,
        ...indent([...cases, ...other]),
        "}",
      ]),
      "}",
    ],
    result: [copy],
  };
}

/** Whether TypeScript knows alternatives, of which each may have properties that the others lack. */
function isUnion({ oneOf, position }: ObjectSchema): boolean {
  return oneOf !== undefined && position !== undefined;
}

/** To TypeScript, each of several alternatives has what every object inherits, so it cannot tell whose it is. */
function isCopiedByName({ name, schema }: Property, shape: ObjectSchema, { api }: Scope): boolean {
  return !isScalar(api, schema) && !(isUnion(shape) && isInherited(name));
}

/** Puts a copy of what the property of `object`, which has the given shape, holds into its place. */
function replacement(
  object: string,
  property: Property,
  shape: ObjectSchema,
  scope: Scope,
): readonly string[] {
  const { name, schema } = property;
  const place = access(object, name);
  // TypeScript lets nobody read what only some alternatives have, before it is known to be there.
  const condition = isUnion(shape) ? `${JSON.stringify(name)} in ${object} && ${place}` : place;
  const original = { expression: place, schema, variable: variableOf(property, scope) };
  return guarded(condition, lines(copyOf(original, scope), `${place} = `, ";"));
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

function collectionCopy(expression: string, shape: MapSchema | ArraySchema, scope: Scope): Copy {
  const elements = shape.kind === "map" ? shape.values : shape.items;
  if (isScalar(scope.api, elements)) {
    return inline(shape.kind === "map" ? `{ ...${expression} }` : `[...${expression}]`);
  }
  const helper = scope.module.helper(shape.kind === "map" ? "copyValues" : "copyItems");
  // The copy is mostly assigned to the place that it is made from.
  const room = expression.length + " = ;".length;
  const values = [[expression], copierOf(elements, scope)];
  return { statements: [], result: callExpression(helper, values, room) };
}

/** A function that copies one element: that of its type, or an arrow. */
function copierOf(schema: Schema, scope: Scope): readonly string[] {
  const called = functionFor(schema, scope);
  if (called !== undefined) return [called];
  const variable = freeName(scope.module.variable(elementName(schema, scope)), scope.taken);
  const original = { expression: variable, schema, variable: `${variable}Copy` };
  const copy = copyOf(original, withVariable(scope, variable));
  if (copy.statements.length > 0) {
    return [`(${variable}) => {`, ...indent(lines(copy, "return ", ";")), "}"];
  }
  const [before, after] = copy.result[0]?.startsWith("{") ? ["(", ")"] : ["", ""];
  return lines(copy, `(${variable}) => ${before}`, after);
}

function elementName(schema: Schema, { api }: Scope): string {
  if (schema.kind === "reference") return definitionOf(api, schema.target).name;
  if (schema.kind === "array") return "list";
  return schema.kind === "map" ? "map" : "item";
}

function withVariable(scope: Scope, variable: string): Scope {
  return { ...scope, taken: new Set([...scope.taken, variable]) };
}
