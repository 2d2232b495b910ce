import type { Kind, TypeDefinition } from "../../model/api.js";
import { indent, width } from "./lines.js";
import { variableName } from "./names.js";
import { defaultedRoot } from "./reach.js";
import { printRules } from "./rules/print.js";
import { callOrStatements, type Scope, schemaPrefix, statementsFor } from "./statements.js";

/** What a function is printed with: a scope without variables. */
export type FileScope = Omit<Scope, "taken">;

/** The three functions of a kind: by its schema, by its rules, by both. */
export function printKind(kind: Kind, root: TypeDefinition, scope: FileScope): string {
  const { name } = kind;
  const variable = variableName(name);
  const type = scope.module.type(root) ?? name;
  const bySchema = statementsFor(variable, defaultedRoot(root), inFunction(variable, scope));
  const byRules = printRules({ api: scope.api, kind, module: scope.module, variable });
  const both = [
    `${schemaPrefix}${name}(${variable});`,
    ...(byRules.length === 0
      ? []
      : [`applyDefaultingRules${name}(${variable});`, `${schemaPrefix}${name}(${variable});`]),
  ];
  return [
    print(
      `Sets in ${article(name)} what the API server sets by its schema.`,
      `${schemaPrefix}${name}`,
      bySchema,
    ),
    print(
      `Sets in ${article(name)} what its defaulting rules say.`,
      `applyDefaultingRules${name}`,
      byRules,
    ),
    print(
      `Does both, and sets by the schema again what is absent from what a rule made.`,
      `setDefaults${name}`,
      both,
    ),
  ].join("");

  function print(meaning: string, called: string, statements: readonly string[]): string {
    return printFunction({ meaning, called, variable, type, statements });
  }
}

/** The function of a named type that is no kind. */
export function printType(definition: TypeDefinition, scope: FileScope): string {
  const type = scope.module.type(definition);
  if (type === undefined) throw new Error(`no import can name "${definition.id}"`);
  const variable = variableName(definition.name);
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
