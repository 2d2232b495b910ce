import { ts } from "ts-morph";
import type { NamedType } from "./context.js";

/**
 * The name by which the type's own file exports it, `default` included. `undefined` where no import can
 * name the type as it stands: it is not exported, lies in a namespace or has type parameters.
 */
export function exportedName(
  checker: ts.TypeChecker,
  { symbol, declarations }: NamedType,
): string | undefined {
  const [declaration] = declarations;
  if (declaration === undefined || !ts.isSourceFile(declaration.parent)) return undefined;
  if (declarations.some((each) => "typeParameters" in each && each.typeParameters))
    return undefined;
  const module = checker.getSymbolAtLocation(declaration.parent);
  const exported = module === undefined ? [] : checker.getExportsOfModule(module);
  return exported.find((each) => resolved(checker, each) === symbol)?.name;
}

function resolved(checker: ts.TypeChecker, symbol: ts.Symbol): ts.Symbol {
  return symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
}
