import { ts } from "ts-morph";
import type { Schema } from "../../model/schema.js";
import { annotateType } from "../annotate.js";
import type { Context, Place } from "../context.js";
import { namedType } from "../names.js";
import { reportRecursion } from "../recursion-report.js";
import { genericDeclarations, type ReferenceNode, symbolAt, symbolOf } from "../symbols.js";
import { readObject } from "./objects.js";
import { anything } from "./shapes.js";

/** Reads a generic type of the user's with arguments. It has no name in the model: it is written out. */
export function readGeneric(
  context: Context,
  symbol: ts.Symbol,
  node: ReferenceNode,
  place: Place,
): Schema {
  return readInstance(context, symbol, node, context.checker.getTypeFromTypeNode(node), place);
}

/** Reads `type`, the instance of a generic type for which `node` is written. */
export function readInstance(
  context: Context,
  symbol: ts.Symbol,
  node: ReferenceNode,
  type: ts.Type,
  place: Place,
): Schema {
  const bound = bind(context, symbol, node, place.parameters);
  const parameters = new Map([...place.parameters, ...bound]);
  return inlineGeneric(context, symbol, type, { ...place, parameters });
}

/** Writes out `type`, an instance of the generic type that `symbol` declares. */
export function inlineGeneric(
  context: Context,
  symbol: ts.Symbol,
  type: ts.Type,
  outer: Place,
): Schema {
  const { name, declarations } = namedType(symbol);
  const trail = [...outer.trail, name];
  const isOpen = outer.open.some((open) => open.symbol === symbol);
  // One finding says enough of a type that never ends.
  if (isOpen && context.endless.has(symbol)) return anything(context, outer);
  if (isEndless(context, symbol, type, outer)) {
    reportRecursion(context, { type, symbol }, { ...outer, trail });
    return anything(context, outer);
  }
  const place = {
    ...outer,
    naming: [...outer.naming, symbol],
    open: [...outer.open, { type, symbol, trail }],
    trail,
  };
  for (const declaration of declarations) context.reached.add(declaration);
  const alias = declarations.find((declaration) => ts.isTypeAliasDeclaration(declaration));
  const schema =
    alias === undefined
      ? readObject(context, type, place)
      : context.read.both(alias.type, type, place);
  return annotateType(context, schema, declarations);
}

/** A generic type may stand in its own argument, `Box<Box<string>>`, but hardly more often than this. */
const mostNested = 10;

/** Whether an instance is found inside itself, or inside ever more instances of the same type. */
function isEndless(context: Context, symbol: ts.Symbol, type: ts.Type, { open }: Place): boolean {
  const outer = open.filter((each) => each.symbol === symbol);
  if (outer.some((each) => each.type === type)) return true;
  if (outer.length < mostNested) return false;
  context.endless.add(symbol);
  return true;
}

/** What is written for each type parameter, its default where nothing is. */
function bind(
  context: Context,
  symbol: ts.Symbol,
  node: Pick<ts.NodeWithTypeArguments, "typeArguments">,
  outer: Place["parameters"],
): readonly (readonly [ts.Symbol, ts.TypeNode])[] {
  const { checker } = context;
  const bound: [ts.Symbol, ts.TypeNode][] = [];
  for (const declaration of genericDeclarations(symbol)) {
    for (const [index, parameter] of (declaration.typeParameters ?? []).entries()) {
      const written = node.typeArguments?.[index] ?? parameter.default;
      const key = checker.getSymbolAtLocation(parameter.name);
      if (written === undefined || key === undefined) continue;
      const passed = ts.isTypeReferenceNode(written) ? symbolOf(checker, written) : undefined;
      bound.push([key, (passed && outer.get(passed)) ?? written]);
    }
  }
  return bound;
}

/** What is written for the type parameters of all bases of an interface: `extends Box<"a" | "b">`. */
export function heritageParameters(context: Context, symbol: ts.Symbol): Place["parameters"] {
  const bound = new Map<ts.Symbol, ts.TypeNode>();
  const visit = (heir: ts.Symbol): void => {
    for (const base of heir.declarations?.flatMap(basesOf) ?? []) {
      const target = symbolAt(context.checker, base.expression);
      if (target === undefined || target === heir) continue;
      for (const [key, written] of bind(context, target, base, bound)) bound.set(key, written);
      visit(target);
    }
  };
  visit(symbol);
  return bound;
}

function basesOf(declaration: ts.Declaration): readonly ts.ExpressionWithTypeArguments[] {
  if (!ts.isInterfaceDeclaration(declaration)) return [];
  return (declaration.heritageClauses ?? []).flatMap(({ types }) => types);
}
