import type { Api } from "../../model/api.js";
import type { MapSchema, ObjectSchema, Property, Schema } from "../../model/schema.js";
import { call, guarded, loop } from "../../print/typescript/lines.js";
import { access, freeName, isInherited } from "../../print/typescript/names.js";
import { homeOf } from "../homes.js";
import type { Module } from "../module.js";
import { rootTypes } from "../reach.js";
import { factsOf, type PlaceFacts } from "./facts.js";
import type { HelperName } from "./helpers.js";
import { literal, needsCast } from "./literal.js";
import { type HasWork, removesNull, replacesNull } from "./work.js";

/** The first part of the name of each function of this layer. */
export const schemaPrefix = "applySchemaDefaults";

export interface Scope {
  readonly api: Api;
  readonly module: Module<HelperName>;
  readonly hasWork: HasWork;
  /** Variables that are visible where the statements stand. */
  readonly taken: ReadonlySet<string>;
}

/**
 * The statements that do to the value of `expression` what the API server does, from the outside to the
 * inside: `null` goes, defaults come, and then what lies beneath.
 *
 * @param expression is neither absent nor `null` where the statements stand
 * @see https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#defaulting-and-nullable
 */
export function statementsFor(expression: string, schema: Schema, scope: Scope): readonly string[] {
  const { shape } = factsOf(scope.api, schema);
  switch (shape.kind) {
    case "object":
      return objectStatements(expression, shape, scope);
    case "map":
      return mapStatements(expression, shape, scope);
    case "array":
      return [
        ...replacement(expression, factsOf(scope.api, shape.items), scope),
        ...items(expression, expression, shape.items, scope),
      ];
    case "string":
    case "integer":
    case "number":
    case "boolean":
    case "int-or-string":
    case "any":
      return [];
  }
}

function objectStatements(
  expression: string,
  shape: ObjectSchema,
  scope: Scope,
): readonly string[] {
  const isUnion = shape.oneOf !== undefined && shape.position !== undefined;
  const isClosed = shape.properties.some(
    ({ schema, isReadonly }) => isReadonly && factsOf(scope.api, schema).default !== undefined,
  );
  const statements = isUnion || isClosed ? openedStatements : propertyStatements;
  return statements(expression, shape, scope);
}

/**
 * TypeScript lets nobody read what only some members of a union have, nor write what is `readonly`, so
 * the fields get a view of their own.
 */
function openedStatements(
  expression: string,
  shape: ObjectSchema,
  scope: Scope,
): readonly string[] {
  const fields = freeName("fields", scope.taken);
  const inner = { ...scope, taken: new Set([...scope.taken, fields]) };
  return [
    `const ${fields} = ${scope.module.helper("fieldsOf")}(${expression});`,
    ...propertyStatements(fields, shape, inner),
  ];
}

function propertyStatements(
  expression: string,
  { properties }: ObjectSchema,
  scope: Scope,
): readonly string[] {
  const facts = (property: Property) => factsOf(scope.api, property.schema);
  const nulls = properties.filter((property) => removesNull(facts(property)));
  return [
    ...removal(expression, nulls, scope),
    ...properties.flatMap((property) => assignment(expression, property, facts(property), scope)),
    ...properties.flatMap((property) => beneath(expression, property, scope)),
  ];
}

function removal(
  expression: string,
  nulls: readonly Property[],
  { module }: Scope,
): readonly string[] {
  if (nulls.length === 0) return [];
  const names = nulls.map(({ name }) => JSON.stringify(name));
  return call(module.helper("removeNulls"), [expression, ...names]);
}

function assignment(
  expression: string,
  { name }: Property,
  facts: PlaceFacts,
  scope: Scope,
): readonly string[] {
  if (facts.default === undefined) return [];
  const place = access(expression, name);
  const value = defaultValue(facts, scope);
  if (isInherited(name)) {
    const key = JSON.stringify(name);
    const own = `${scope.module.helper("ownValue")}(${expression}, ${key})`;
    const isAbsent = facts.nullable ? `${own} === undefined` : `(${own} ?? null) === null`;
    return [
      `if (${isAbsent}) ${scope.module.helper("setOwnValue")}(${expression}, ${key}, ${value});`,
    ];
  }
  return facts.nullable
    ? [`if (${place} === undefined) ${place} = ${value};`]
    : [`${place} ??= ${value};`];
}

function defaultValue(facts: PlaceFacts, { api, module }: Scope): string {
  if (facts.default === undefined) throw new Error("there is no default to print");
  const text = literal(facts.default);
  if (!needsCast(api, facts, facts.default)) return text;
  const type = facts.definition && module.type(facts.definition);
  return `${text} as ${type ?? "never"}`;
}

/** What is to be done to a property's value, if it has one. */
function beneath(expression: string, { name, schema }: Property, scope: Scope): readonly string[] {
  if (!scope.hasWork(schema)) return [];
  if (!isInherited(name)) return guardedValue(access(expression, name), schema, scope);
  const variable = freeName(
    scope.module.variable(`${name.replace(/\W|_/g, "")}Value`),
    scope.taken,
  );
  const own = `${scope.module.helper("ownValue")}(${expression}, ${JSON.stringify(name)})`;
  const inner = { ...scope, taken: new Set([...scope.taken, variable]) };
  return [`const ${variable} = ${own};`, ...guardedValue(variable, schema, inner)];
}

/** The statements for a value that may be absent or `null`. */
function guardedValue(expression: string, schema: Schema, scope: Scope): readonly string[] {
  const called = calledFor(expression, schema, scope);
  if (called !== undefined) return guarded(expression, [called]);
  const { shape } = factsOf(scope.api, schema);
  if (shape.kind === "array" && !replacesNull(factsOf(scope.api, shape.items))) {
    return items(`${expression} ?? []`, expression, shape.items, scope);
  }
  return guarded(expression, statementsFor(expression, schema, scope));
}

/** One call where the schema names a type with a function of its own. */
export function callOrStatements(
  expression: string,
  schema: Schema,
  scope: Scope,
): readonly string[] {
  const called = calledFor(expression, schema, scope);
  return called === undefined ? statementsFor(expression, schema, scope) : [called];
}

/**
 * The call of the type's own function, if it has one. That of a kind leaves its metadata to the API
 * server, which does with a kind inside of another one as with every object.
 */
function calledFor(expression: string, schema: Schema, { api, module }: Scope): string | undefined {
  const { definition } = factsOf(api, schema);
  const home = definition && homeOf(definition);
  if (definition === undefined || home === undefined || rootTypes(api).includes(definition)) {
    return undefined;
  }
  return `${module.functionOf(`${schemaPrefix}${definition.name}`, home)}(${expression});`;
}

function mapStatements(expression: string, map: MapSchema, scope: Scope): readonly string[] {
  const facts = factsOf(scope.api, map.values);
  const nulls = removesNull(facts)
    ? [`${scope.module.helper("removeNullValues")}(${expression});`]
    : replacement(expression, facts, scope);
  return [...nulls, ...values(expression, map.values, scope)];
}

/** In a list, `null` is never removed: the API server refuses one that has no default. */
function replacement(expression: string, facts: PlaceFacts, scope: Scope): readonly string[] {
  if (!replacesNull(facts)) return [];
  const value = defaultValue(facts, scope);
  const made = value.startsWith("{") ? `(${value})` : value;
  return [`${scope.module.helper("replaceNulls")}(${expression}, () => ${made});`];
}

/** In a list, `null` stays where no default takes its place, allowed or not. */
function items(list: string, of: string, schema: Schema, scope: Scope): readonly string[] {
  const facts = factsOf(scope.api, schema);
  const { variable, statements } = element(of, schema, scope);
  const isThere = replacesNull(facts);
  return statements.length === 0
    ? []
    : loop(variable, list, isThere ? statements : guarded(variable, statements));
}

/** In a map, `null` is gone where it is not allowed. */
function values(map: string, schema: Schema, scope: Scope): readonly string[] {
  const { nullable } = factsOf(scope.api, schema);
  const { variable, statements } = element(map, schema, scope);
  const list = `Object.values(${map})`;
  return statements.length === 0
    ? []
    : loop(variable, list, nullable ? guarded(variable, statements) : statements);
}

/** What is to be done to each item or value, and the variable that holds it. */
function element(
  of: string,
  schema: Schema,
  scope: Scope,
): { readonly variable: string; readonly statements: readonly string[] } {
  const { definition } = factsOf(scope.api, schema);
  const wished = definition === undefined ? "item" : scope.module.variable(definition.name);
  const variable = freeName(wished, new Set([...scope.taken, of]));
  if (!scope.hasWork(schema)) return { variable, statements: [] };
  const inner = { ...scope, taken: new Set([...scope.taken, variable]) };
  return { variable, statements: callOrStatements(variable, schema, inner) };
}
