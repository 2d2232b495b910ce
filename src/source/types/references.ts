import { ts } from "ts-morph";
import { typeIdOf } from "../../kubernetes/modules.js";
import type { Schema } from "../../model/schema.js";
import type { Context, Place } from "../context.js";
import { homeOfSymbol } from "../homes.js";
import { namedType } from "../names.js";
import { isGeneric, type ReferenceNode, symbolOf } from "../symbols.js";
import { readGeneric } from "./generics.js";
import { readLibraryReference } from "./library-references.js";
import { refuse } from "./refusals.js";
import { readScalar } from "./scalars.js";
import { anything, positionAt } from "./shapes.js";

/** Reads `Name`, `Name<T>`, `Namespace.Name` or `import("…").Name`. */
export function readReference(context: Context, node: ReferenceNode, place: Place): Schema {
  if (ts.isImportTypeNode(node) && node.isTypeOf) return byType(context, node, place);
  const symbol = symbolOf(context.checker, node);
  const home = symbol && homeOfSymbol(symbol, context.modules);
  if (symbol === undefined || home === undefined) return unresolved(context, place);
  switch (home.kind) {
    case "library":
      return readLibraryReference(context, symbol.name, node, place);
    case "types":
      return readScalar(context, symbol.name, place) ?? byType(context, node, place);
    case "kubernetes":
      return (
        readKubernetes(context, home.module, symbol.name, place) ?? byType(context, node, place)
      );
    case "user":
      return readOwn(context, symbol, node, place);
  }
}

function byType(context: Context, node: ts.TypeNode, place: Place): Schema {
  return context.read.type(context.checker.getTypeFromTypeNode(node), place);
}

/** The compiler's own error says what is wrong. */
function unresolved(context: Context, place: Place): Schema {
  context.unresolved.push(positionAt(context, place));
  return anything(context, place);
}

/** A reference to a type of Kubernetes. */
export function readKubernetes(
  context: Context,
  module: string,
  name: string,
  place: Place,
): Schema | undefined {
  const id = typeIdOf(module, name);
  if (id === undefined || context.release.type(id) === undefined) return undefined;
  return { kind: "reference", target: id, position: positionAt(context, place) };
}

function readOwn(context: Context, symbol: ts.Symbol, node: ReferenceNode, place: Place): Schema {
  if (symbol.flags & ts.SymbolFlags.TypeParameter)
    return readParameter(context, symbol, node, place);
  if (symbol.flags & ts.SymbolFlags.Class) return refuse("class", context, place);
  if (symbol.flags & ts.SymbolFlags.EnumMember) return byType(context, node, place);
  if (namedType(symbol).declarations.length === 0) return byType(context, node, place);
  if (isGeneric(symbol)) return readGeneric(context, symbol, node, place);
  return referTo(context, symbol, place);
}

/** A reference to a type of the user's that has a name and no type parameters. */
export function referTo(context: Context, symbol: ts.Symbol, place: Place): Schema {
  const target = context.definitions.own(namedType(symbol), place.api);
  return { kind: "reference", target, position: positionAt(context, place) };
}

function readParameter(
  context: Context,
  symbol: ts.Symbol,
  node: ReferenceNode,
  place: Place,
): Schema {
  const bound = place.parameters.get(symbol);
  if (bound !== undefined) return context.read.node(bound, { ...place, parameters: new Map() });
  return byType(context, node, place);
}
