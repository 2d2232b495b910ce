import type { TypeDefinition } from "../../model/api.js";
import { printFunction } from "../../print/typescript/function.js";
import type { FunctionPrinter } from "../function-files.js";
import { bodyOf, prefix, type Scope } from "./copies.js";

/** What a function is printed with: a scope without variables. */
type FileScope = Omit<Scope, "taken">;

/** Prints the functions of one file. */
export function createPrinter(scope: FileScope): FunctionPrinter {
  return {
    kind: (_, root) => print(root, scope),
    type: (definition) => print(definition, scope),
  };
}

function print(definition: TypeDefinition, scope: FileScope): string {
  const { name } = definition;
  const type = scope.module.type(definition);
  if (type === undefined) throw new Error(`no import can name "${definition.id}"`);
  const parameter = scope.module.variable(name);
  const original = { expression: parameter, schema: definition.schema, variable: "copy" };
  return printFunction({
    documentation: `Copies the given ${name} and everything in it.`,
    name: `${prefix}${name}`,
    parameter,
    type,
    statements: bodyOf(original, { ...scope, taken: new Set([parameter]) }),
  });
}
