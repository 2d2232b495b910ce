import type { TypeDefinition } from "../../model/api.js";
import { printFunction, withArticle } from "../../print/typescript/function.js";
import type { FunctionPrinter } from "../function-files.js";
import { defaultedRoot } from "./reach.js";
import { printAll, printRules } from "./rules/kinds.js";
import { callOrStatements, type Scope, schemaPrefix, statementsFor } from "./statements.js";

/** What a function is printed with: a scope without variables. */
type FileScope = Omit<Scope, "taken">;

/** Prints the functions of one file. */
export function createPrinter(scope: FileScope): FunctionPrinter {
  return {
    kind: (kind, root) =>
      [
        printKind(root, scope),
        printRules(kind, root, scope),
        printAll(kind, root, `${schemaPrefix}${root.name}`, scope),
      ].join(""),
    type: (definition) => printType(definition, scope),
  };
}

/** The function of a kind, called by the name of its type: another type may have the kind's. */
function printKind(root: TypeDefinition, scope: FileScope): string {
  const { name } = root;
  const variable = scope.module.variable(name);
  const statements = statementsFor(variable, defaultedRoot(root), inFunction(variable, scope));
  return printFunction({
    documentation: `Sets in ${withArticle(name)} what the API server sets by its schema.`,
    name: `${schemaPrefix}${name}`,
    parameter: variable,
    type: scope.module.type(root) ?? name,
    statements: [...statements, `return ${variable};`],
  });
}

/** The function of a named type that is no kind. */
function printType(definition: TypeDefinition, scope: FileScope): string {
  const type = scope.module.type(definition);
  if (type === undefined) throw new Error(`no import can name "${definition.id}"`);
  const variable = scope.module.variable(definition.name);
  const statements = callOrStatements(variable, definition.schema, inFunction(variable, scope));
  return printFunction({
    name: `${schemaPrefix}${definition.name}`,
    parameter: variable,
    type,
    statements: [...statements, `return ${variable};`],
  });
}

function inFunction(variable: string, scope: FileScope): Scope {
  return { ...scope, taken: new Set([variable]) };
}
