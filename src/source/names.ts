import { ts } from "ts-morph";
import { isTypeDeclaration, type TypeDeclaration } from "./comments.js";
import type { NamedType } from "./context.js";

/** A declared type as the model names it. */
export function namedType(symbol: ts.Symbol): NamedType {
  const declarations = (symbol.declarations ?? []).filter(isTypeDeclaration);
  return { symbol, name: nameOf(symbol, declarations[0]), declarations };
}

/** Namespaces stand in front: `Policy` in `namespace Scheduling` is `SchedulingPolicy`. */
function nameOf(symbol: ts.Symbol, declaration: TypeDeclaration | undefined): string {
  // A default export is called "default" by the compiler, and by its own name in the model.
  const own = declaration?.name?.text ?? symbol.name;
  return [...namespacesOf(declaration), own].join("");
}

function namespacesOf(declaration: ts.Node | undefined): readonly string[] {
  const names: string[] = [];
  for (let node = declaration?.parent; node !== undefined; node = node.parent) {
    if (ts.isModuleDeclaration(node)) names.unshift(node.name.text);
  }
  return names;
}
