import { scalarNamed, scalarOfType } from "../../kubernetes/scalars.js";
import type { JsonValue } from "../../model/json.js";
import type {
  Facets,
  IntOrStringSchema,
  ObjectSchema,
  ReferenceSchema,
  Schema,
} from "../../model/schema.js";
import {
  called,
  type Expression,
  flatText,
  subscript,
  union,
} from "../../print/python/expressions.js";
import { jsonLiteral } from "../../print/python/literals.js";
import { pascalCase } from "../../print/python/names.js";
import { type Constraints, constraintsOf, isLiteral } from "./constraints.js";
import type { PythonFile } from "./file.js";
import type { Library } from "./library.js";

/** What the types of a declaration are made with. */
export interface TypeScope {
  readonly file: PythonFile;
  readonly library: Library;
  /** How the file calls a named type of a module. */
  named(id: string): string;
  /** Declares something that has no name of its own in the model, and gives the name that it got. */
  declareObject(name: string, schema: ObjectSchema): string;
  declareEnum(name: string, values: Expression): Expression;
}

/**
 * The type of the values of a place, `None` included where that is one of them.
 *
 * @param name for what has to be declared beside it
 */
export function typeOf(schema: Schema, name: string, scope: TypeScope): Expression {
  const type = plainType(schema, name, scope);
  return schema.nullable === true ? union([type, "None"]) : type;
}

function plainType(schema: Schema, name: string, scope: TypeScope): Expression {
  const literals = enumOf(schema, scope);
  if (literals !== undefined) return scope.declareEnum(name, literalType(literals, scope));
  switch (schema.kind) {
    case "reference":
      return referenceType(schema, name, scope);
    case "object":
      return objectType(schema, name, scope);
    case "map": {
      const values = typeOf(schema.values, `${name}Value`, scope);
      return constrained(subscript("dict", ["str", values]), constraintsOf("map", schema), scope);
    }
    case "array": {
      const items = typeOf(schema.items, `${name}Item`, scope);
      return constrained(subscript("list", [items]), constraintsOf("array", schema), scope);
    }
    case "string":
    case "integer":
    case "number":
    case "boolean":
      return constrained(scalar(schema, scope), constraintsOf(schema.kind, schema), scope);
    case "int-or-string":
      return intOrString(schema, scope);
    case "any":
      return scope.file.from("pydantic", "JsonValue");
  }
}

/** A type with what its values must fulfil. */
function constrained(type: Expression, constraints: Constraints, scope: TypeScope): Expression {
  const { arguments: given, regexes } = constraints;
  const { file } = scope;
  const metadata = [
    ...(given.length > 0 ? [called(file.from("pydantic", "Field"), given)] : []),
    ...regexes.map((regex) => called(file.from(".regex", "Matches"), [regex])),
  ];
  return metadata.length === 0 ? type : annotated(type, metadata, scope);
}

function annotated(
  type: Expression,
  metadata: readonly Expression[],
  { file }: TypeScope,
): Expression {
  return subscript(file.from("typing", "Annotated"), [type, ...metadata]);
}

/**
 * The type of a field: what it says of the field joins what it says of the values. pydantic asks no `None`
 * to fulfil a constraint, so those of an optional value stand outside of the union, where readers expect
 * them.
 */
export function fieldType(
  type: Expression,
  field: readonly string[],
  scope: TypeScope,
): Expression {
  const [values, ...others] = members(type);
  const bounded =
    others.join() === "None" || others.length === 0 ? boundedBy(values, scope) : undefined;
  if (bounded === undefined) return constrained(type, { arguments: field, regexes: [] }, scope);
  const inner = others.length === 0 ? bounded.type : union([bounded.type, "None"]);
  return constrained(inner, { arguments: [...field, ...bounded.arguments], regexes: [] }, scope);
}

function members(type: Expression): readonly Expression[] {
  return typeof type !== "string" && type.kind === "union" ? type.members : [type];
}

/** The parts of `Annotated[type, Field(arguments)]`. */
function boundedBy(type: Expression | undefined, { file }: TypeScope) {
  if (type === undefined || typeof type === "string" || type.kind !== "brackets") return undefined;
  const [inner, field, ...others] = type.items;
  if (!type.open.startsWith("Annotated") || inner === undefined || others.length > 0)
    return undefined;
  if (typeof field !== "object" || field.kind !== "brackets") return undefined;
  if (field.open !== `${file.from("pydantic", "Field")}(`) return undefined;
  return { type: inner, arguments: field.items.map(flatText) };
}

/** The values of an enum as literals, if Python can say it so. */
function enumOf(schema: Schema, { library }: TypeScope): readonly string[] | undefined {
  // The values of a named type win over those of the place, as in a CRD.
  const named = schema.kind === "reference" && said(library, schema.target).enum !== undefined;
  if (schema.enum === undefined || named || !schema.enum.every(isLiteral)) return undefined;
  return schema.enum.map((value: JsonValue) => jsonLiteral(value));
}

function literalType(literals: readonly string[], { file }: TypeScope): Expression {
  const values = literals.filter((literal) => literal !== "None");
  const type = values.length > 0 ? [subscript(file.from("typing", "Literal"), values)] : [];
  return union([...type, ...(values.length < literals.length ? ["None"] : [])]);
}

function scalar(schema: Schema, { file }: TypeScope): string {
  switch (schema.kind) {
    case "boolean":
      return file.from("pydantic", "StrictBool");
    case "number":
      return file.from(".model", "Number");
    case "integer":
      if (schema.format === "int32") return file.from(".model", "Int32");
      if (schema.format === "int64") return file.from(".model", "Int64");
      return file.from("pydantic", "StrictInt");
    default:
      return schema.format === "date-time" ? file.from(".model", "Time") : "str";
  }
}

const quantityPattern = scalarNamed("Quantity")?.schema.pattern;

function intOrString(schema: IntOrStringSchema, scope: TypeScope): Expression {
  const { file } = scope;
  if (schema.pattern === quantityPattern) return file.from(".model", "Quantity");
  const numbers = constraintsOf("integer", schema);
  const texts = constraintsOf("string", schema);
  if ([numbers, texts].every(isEmpty)) return file.from(".model", "IntOrString");
  const whole = file.from("pydantic", "StrictInt");
  return union([constrained(whole, numbers, scope), constrained("str", texts, scope)]);
}

function isEmpty({ arguments: given, regexes }: Constraints): boolean {
  return given.length === 0 && regexes.length === 0;
}

function objectType(schema: ObjectSchema, name: string, scope: TypeScope): Expression {
  if (schema.properties.length > 0) return scope.declareObject(name, schema);
  const values = scope.file.from("pydantic", "JsonValue");
  return constrained(subscript("dict", ["str", values]), constraintsOf("map", schema), scope);
}

/** What Kubernetes' own scalars are in Python. */
function namedScalar(id: string, { file }: TypeScope): Expression | undefined {
  const scalar = scalarOfType(id);
  switch (scalar) {
    case undefined:
      return undefined;
    case "Quantity":
    case "IntOrString":
    case "Time":
    case "MicroTime":
      return file.from(".model", scalar);
    case "RawExtension":
      return subscript("dict", ["str", file.from("pydantic", "JsonValue")]);
    case "JSONValue":
      return file.from("pydantic", "JsonValue");
    default:
      return "str";
  }
}

function referenceType(schema: ReferenceSchema, name: string, scope: TypeScope): Expression {
  const { library } = scope;
  const type = said(library, schema.target);
  if (type.kind === "string" && schema.format === "date-time")
    return scope.file.from(".model", "Time");
  const named = namedScalar(schema.target, scope);
  const target =
    named ??
    (library.isInlined(schema.target)
      ? typeOf(library.definition(schema.target).schema, name, scope)
      : scope.named(schema.target));
  return constrained(target, constraintsOf(type.kind, schema, type), scope);
}

/** What a named type says in the end: its kind, and the facets of all types on the way. */
function said(
  library: Library,
  id: string,
): Facets & { readonly kind: Exclude<Schema["kind"], "reference"> } {
  const { schema } = library.definition(id);
  if (schema.kind !== "reference") return schema;
  return { ...schema, ...said(library, schema.target) };
}

/** The name of what a property of a declared type needs: `JobSpecMode` for `mode` of `JobSpec`. */
export function nestedName(owner: string, property: string): string {
  return `${owner}${pascalCase(property)}`;
}
