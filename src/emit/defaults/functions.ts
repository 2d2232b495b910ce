import type { Kind, TypeDefinition } from "../../model/api.js";
import { indent, width } from "../../print/typescript/lines.js";
import { defaultedRoot } from "./reach.js";
import { callOrStatements, type Scope, schemaPrefix, statementsFor } from "./statements.js";

/** What a function is printed with: a scope without variables. */
export type FileScope = Omit<Scope, "taken">;

/** The function of a kind, called by its name. */
export function printKind(kind: Kind, root: TypeDefinition, scope: FileScope): string {
  const { name } = kind;
  const variable = scope.module.variable(name);
  return printFunction({
    meaning: `Sets in ${article(name)} what the API server sets by its schema.`,
    called: `${schemaPrefix}${name}`,
    variable,
    type: scope.module.type(root) ?? name,
    statements: statementsFor(variable, defaultedRoot(root), inFunction(variable, scope)),
  });
}

/** The function of a named type that is no kind. */
export function printType(definition: TypeDefinition, scope: FileScope): string {
  const type = scope.module.type(definition);
  if (type === undefined) throw new Error(`no import can name "${definition.id}"`);
  const variable = scope.module.variable(definition.name);
  const statements = callOrStatements(variable, definition.schema, inFunction(variable, scope));
  return printFunction({ called: `${schemaPrefix}${definition.name}`, variable, type, statements });
}

function inFunction(variable: string, scope: FileScope): Scope {
  return { ...scope, taken: new Set([variable]) };
}

interface PrintedFunction {
  readonly meaning?: string;
  readonly called: string;
  readonly variable: string;
  readonly type: string;
  readonly statements: readonly string[];
}

function printFunction({ meaning, called, variable, type, statements }: PrintedFunction): string {
  const lines = [
    "",
    ...(meaning === undefined ? [] : [`/** ${meaning} */`]),
    ...signature(called, `${variable}: ${type}`, type),
    ...indent([...statements, `return ${variable};`]),
    "}",
    "",
  ];
  return lines.join("\n");
}

function signature(called: string, parameter: string, result: string): readonly string[] {
  const line = `export function ${called}(${parameter}): ${result} {`;
  if (line.length <= width) return [line];
  return [`export function ${called}(`, ...indent([`${parameter},`]), `): ${result} {`];
}

function article(name: string): string {
  return `${/^([AEIOU]|[FHLMNRSX](?=[A-Z]))/.test(name) ? "an" : "a"} ${name}`;
}
