import { ts } from "ts-morph";
import type { Schema } from "../../model/schema.js";
import type { Context, Place } from "../context.js";
import { homeOfSymbol } from "../homes.js";
import { isGeneric } from "../symbols.js";
import { inlineGeneric } from "./generics.js";
import { readIntersection } from "./intersections.js";
import { itemOf } from "./lists.js";
import { readLiterals } from "./literals.js";
import { readInlineObject } from "./objects.js";
import { readKubernetes, referTo } from "./references.js";
import { refuse, refuseGlobal, refusePlainNumber } from "./refusals.js";
import { readBranded } from "./scalars.js";
import { anyObject, anything, inner, positionAt, simple } from "./shapes.js";
import { readPlaceholders } from "./templates.js";
import { readUnion } from "./unions.js";

/** Reads what the checker made of a type. Names that survived come out as references. */
export function readType(context: Context, type: ts.Type, place: Place): Schema {
  const named = readNamed(context, type, place) ?? readBranded(context, type, place);
  if (named !== undefined) return named;
  if (type.isUnion()) return readUnion(context, type, place);
  if (type.isIntersection()) return readIntersection(context, type, place);
  if (type.flags & ts.TypeFlags.Object) return readObjectType(context, type, place);
  return readBasic(context, type, place);
}

/** A type with a name of its own, generic ones aside. */
function readNamed(context: Context, type: ts.Type, place: Place): Schema | undefined {
  const { aliasSymbol, symbol } = type;
  if (aliasSymbol !== undefined && !place.naming.includes(aliasSymbol)) {
    const schema = readSymbol(context, aliasSymbol, type, place);
    if (schema !== undefined) return schema;
  }
  const isDeclared = symbol?.flags & (ts.SymbolFlags.Interface | ts.SymbolFlags.Enum);
  return isDeclared && !place.naming.includes(symbol)
    ? readSymbol(context, symbol, type, place)
    : undefined;
}

function readSymbol(
  context: Context,
  symbol: ts.Symbol,
  type: ts.Type,
  place: Place,
): Schema | undefined {
  const home = homeOfSymbol(symbol, context.modules);
  if (home?.kind === "kubernetes") return readKubernetes(context, home.module, symbol.name, place);
  if (home?.kind !== "user") return undefined;
  if (isGeneric(symbol)) return inlineGeneric(context, symbol, type, place);
  return referTo(context, symbol, place);
}

function readObjectType(context: Context, type: ts.Type, place: Place): Schema {
  const item = itemOf(context, type);
  if (item !== undefined) {
    const items = context.read.type(item, inner(place));
    return { kind: "array", items, position: positionAt(context, place) };
  }
  if (context.checker.isTupleType(type)) return refuse("tuple", context, place);
  const symbol: ts.Symbol | undefined = type.symbol;
  if (symbol?.flags & ts.SymbolFlags.Class) return refuse("class", context, place);
  if (type.getCallSignatures().length + type.getConstructSignatures().length > 0) {
    return refuse("function", context, place);
  }
  if (symbol?.flags & ts.SymbolFlags.ValueModule) return refuse("module", context, place);
  if (symbol?.flags & ts.SymbolFlags.Interface && isOfLibrary(context, symbol)) {
    return refuseGlobal(symbol.name, context, place);
  }
  return readInlineObject(context, type, place);
}

function isOfLibrary(context: Context, symbol: ts.Symbol): boolean {
  return homeOfSymbol(symbol, context.modules)?.kind === "library";
}

/** Types that are neither composed nor objects. */
function readBasic(context: Context, type: ts.Type, place: Place): Schema {
  const { flags } = type;
  const is = (flag: ts.TypeFlags) => (flags & flag) !== 0;
  if (is(ts.TypeFlags.Any)) return readAny(context, type, place);
  if (is(ts.TypeFlags.Unknown)) return anything(context, place);
  if (is(ts.TypeFlags.String)) return simple("string", context, place);
  if (is(ts.TypeFlags.Number)) return refusePlainNumber(context, place);
  if (is(ts.TypeFlags.BigIntLike)) return refuse("bigint", context, place);
  if (is(ts.TypeFlags.Literal)) return readLiterals(context, [type], place);
  if (is(ts.TypeFlags.TemplateLiteral)) return readPlaceholders(context, [type], place);
  if (is(ts.TypeFlags.StringMapping)) return refuse("case", context, place);
  if (is(ts.TypeFlags.ESSymbolLike)) return refuse("symbol", context, place);
  if (is(ts.TypeFlags.Null)) return refuse("null", context, place);
  if (is(ts.TypeFlags.Undefined | ts.TypeFlags.Void)) return refuse("void", context, place);
  if (is(ts.TypeFlags.NonPrimitive)) return anyObject(context, place);
  if (is(ts.TypeFlags.Never)) return refuse("never", context, place);
  // What is left depends on a type parameter that nothing stands for.
  return refuse("open", context, place);
}

/** `any` is also what the compiler makes of a type that it could not resolve, which it reports itself. */
function readAny(context: Context, type: ts.Type, place: Place): Schema {
  if (isError(type)) context.unresolved.push(positionAt(context, place));
  else context.report({ code: "any-type", position: positionAt(context, place), arguments: {} });
  return anything(context, place);
}

function isError(type: ts.Type): boolean {
  // The compiler tells the two apart by this field, which its public types leave out.
  return (type as ts.Type & { readonly intrinsicName?: string }).intrinsicName === "error";
}
