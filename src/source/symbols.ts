import { ts } from "ts-morph";

/** A node that names a type. */
export type ReferenceNode = ts.TypeReferenceNode | ts.ImportTypeNode;

/** What a name stands for, whatever it was called in imports and exports on the way. */
export function symbolOf(checker: ts.TypeChecker, node: ReferenceNode): ts.Symbol | undefined {
  const name = ts.isImportTypeNode(node) ? node.qualifier : node.typeName;
  return name && symbolAt(checker, name);
}

/** What stands behind a name, aliases of imports and exports resolved. */
export function symbolAt(checker: ts.TypeChecker, name: ts.Node): ts.Symbol | undefined {
  const symbol = checker.getSymbolAtLocation(name);
  return symbol && unaliased(checker, symbol);
}

export function unaliased(checker: ts.TypeChecker, symbol: ts.Symbol): ts.Symbol {
  return symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
}

/** The declarations of a type that may have type parameters. */
export type GenericDeclaration = ts.InterfaceDeclaration | ts.TypeAliasDeclaration;

export function isGeneric(symbol: ts.Symbol): boolean {
  return genericDeclarations(symbol).some(({ typeParameters }) => typeParameters !== undefined);
}

export function genericDeclarations(symbol: ts.Symbol): readonly GenericDeclaration[] {
  return (symbol.declarations ?? []).filter(
    (declaration) =>
      ts.isInterfaceDeclaration(declaration) || ts.isTypeAliasDeclaration(declaration),
  );
}

/** A property whose key was renamed has lost its declarations, but the compiler knows where it is from. */
export function declarationsOf(symbol: ts.Symbol): readonly ts.Declaration[] {
  if (symbol.declarations !== undefined) return symbol.declarations;
  // Not in the compiler's public types. Where it is missing, only documentation and tags are lost.
  const { links } = symbol as ts.Symbol & { readonly links?: { syntheticOrigin?: ts.Symbol } };
  return links?.syntheticOrigin?.declarations ?? [];
}
