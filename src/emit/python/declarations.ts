import type { TypeDefinition } from "../../model/api.js";
import type { Facets, ObjectSchema } from "../../model/schema.js";
import { docstring } from "../../print/python/docstrings.js";
import { called, type Expression, statement, union } from "../../print/python/expressions.js";
import { jsonLiteral, textLiteral } from "../../print/python/literals.js";
import { type Field, fieldsOf } from "./fields.js";
import { isClass } from "./library.js";
import { fieldType, nestedName, type TypeScope, typeOf } from "./types.js";

/** Prints declarations into a module, each with what it needs before it. */
export interface Declarations {
  readonly scope: TypeScope;
  /** Adds the lines of one declaration. */
  add(lines: readonly string[]): void;
}

/** Adds a named type: a class, or a name for another type. */
export function addType(definition: TypeDefinition, name: string, to: Declarations): void {
  const { schema } = definition;
  if (isClass(schema)) {
    addClass({ name, base: to.scope.file.from(".model", "Model"), schema, fixed: new Map() }, to);
    return;
  }
  const inside = { ...to.scope, declareEnum: (_: string, values: Expression) => values };
  to.add(aliasLines(name, typeOf(schema, name, inside), documentation(schema), to.scope));
}

export interface PrintedClass {
  readonly name: string;
  /** How the file calls the class that it extends. */
  readonly base: string;
  readonly schema: ObjectSchema;
  /** Texts that a field of the name always has. */
  readonly fixed: ReadonlyMap<string, string>;
}

/** Adds a class with a field for each property, behind the types that only it uses. */
export function addClass({ name, base, schema, fixed }: PrintedClass, to: Declarations): void {
  const scope = nestedScope(to);
  const fields = fieldsOf(schema.properties).map((field) => {
    const text = fixed.get(field.property.name);
    return text === undefined ? fieldLines(field, name, scope) : fixedLines(field, text, scope);
  });
  const doc = docstring(documentation(schema));
  const head = statement("", called(`class ${name}`, [base]), ":", 0);
  to.add([...head, ...indented(doc), ...spaced(fields, doc.length > 0)]);
}

/** The scope of a class: what it declares by the way comes before it. */
function nestedScope(to: Declarations): TypeScope {
  const { scope } = to;
  return {
    ...scope,
    declareObject(name, schema) {
      const free = scope.file.declare(name);
      addClass(
        { name: free, base: scope.file.from(".model", "Model"), schema, fixed: new Map() },
        to,
      );
      return free;
    },
    declareEnum(name, values) {
      const free = scope.file.declare(name);
      to.add(aliasLines(free, values, "", scope));
      return free;
    },
  };
}

function aliasLines(
  name: string,
  type: Expression,
  text: string,
  { file }: TypeScope,
): readonly string[] {
  const alias = file.from("typing", "TypeAlias");
  return [...statement(`${name}: ${alias} = `, type, "", 0), ...docstring(text)];
}

function fieldLines(
  { property, name, alias }: Field,
  owner: string,
  scope: TypeScope,
): readonly string[] {
  const { schema, required } = property;
  // The API server sets a default before it asks for what is required.
  const isOptional = !required || (schema.default ?? null) !== null;
  const type = typeOf(schema, nestedName(owner, property.name), scope);
  const full = isOptional ? union([type, "None"]) : type;
  const aliases = alias === undefined ? [] : [`alias=${textLiteral(alias)}`];
  const annotated = fieldType(full, aliases, scope);
  const value = isOptional ? " = None" : "";
  return indented([
    ...statement(`${name}: `, annotated, value, 4).map((line) => line.slice(4)),
    ...docstring(documentation(schema)),
  ]);
}

/** A field whose value is the same text in every object. */
function fixedLines(
  { property, name }: Field,
  text: string,
  { file }: TypeScope,
): readonly string[] {
  const literal = textLiteral(text);
  const head = `${name}: ${file.from("typing", "Literal")}[${literal}] = `;
  return indented([
    ...statement(head, literal, "", 4).map((line) => line.slice(4)),
    ...docstring(documentation(property.schema)),
  ]);
}

/** What the model says in words, and the default, which the API server sets and not the models. */
function documentation({ description = "", default: value }: Facets): string {
  if ((value ?? null) === null) return description;
  const sentence = `The API server's default is \`${jsonLiteral(value ?? null)}\`.`;
  return description === "" ? sentence : `${description.trimEnd()}\n\n${sentence}`;
}

function indented(lines: readonly string[]): readonly string[] {
  return lines.map((line) => (line === "" ? line : `    ${line}`));
}

/** Fields with an empty line before each that has documentation, and before each that follows one. */
function spaced(fields: readonly (readonly string[])[], isDocumented: boolean): readonly string[] {
  return fields.flatMap((lines, index) => {
    const before = fields[index - 1];
    const isApart = before === undefined ? isDocumented : before.length > 1 || lines.length > 1;
    return isApart ? ["", ...lines] : lines;
  });
}
