import { ts } from "ts-morph";
import { annotationsOf } from "../../annotations/access.js";
import type { Schema } from "../../model/schema.js";
import { annotateUse } from "../annotate.js";
import type { Context, Member, Place } from "../context.js";
import { homeOf } from "../homes.js";
import { namePosition } from "../positions.js";
import { declarationsOf } from "../symbols.js";
import { readKubernetesMember } from "./kubernetes.js";
import { readMapped } from "./mapped.js";
import { refuseGlobal } from "./refusals.js";
import { allowsNull, allowsUndefined, defined, isSameType } from "./same.js";
import { positionAt } from "./shapes.js";

/** Reads one property of the object type `owner`; `undefined` if it cannot be in any object. */
export function readMember(
  context: Context,
  symbol: ts.Symbol,
  owner: ts.Type,
  outer: Place,
): Member | undefined {
  const type = context.checker.getTypeOfSymbol(symbol);
  const declarations = declarationsOf(symbol);
  const own = declarations.filter((each) => homeOf(each, context.modules).kind === "user");
  const place = placeOf(symbol, own, outer);
  for (const declaration of own) context.reached.add(declaration);
  if (isRefused(context, symbol, declarations, place)) return undefined;
  const isOptional = (symbol.flags & ts.SymbolFlags.Optional) !== 0 || allowsUndefined(type);
  if (isOptional && isAbsent(type)) return undefined;

  const annotations = own.flatMap((declaration) => context.comments.of(declaration).annotations);
  const value = { symbol, type: held(context, type), declarations, owner };
  const shape: Schema =
    annotationsOf(annotations, "schemaless").length > 0
      ? { kind: "any", position: positionAt(context, place) }
      : readValue(context, value, place);
  const isForeign = declarations.length > 0 && own.length === 0;
  const schema = isForeign ? withoutPosition(shape) : annotateUse(context, shape, own, place);
  const [last] = own.slice(-1);
  const position = last && namePosition(last, context.program.paths);
  const property = {
    name: symbol.name,
    schema,
    required: !isOptional,
    ...(own.some(isReadonly) && { isReadonly: true }),
    ...(position && { position }),
  };
  return { property, annotations };
}

/** What the property holds when it is there. Where null is allowed too, that is told apart later. */
function held({ checker }: Context, type: ts.Type): ts.Type {
  return allowsUndefined(type) && !allowsNull(type) ? checker.getNonNullableType(type) : type;
}

function withoutPosition({ position: _, ...schema }: Schema): Schema {
  return schema;
}

function isReadonly(declaration: ts.Declaration): boolean {
  return (ts.getCombinedModifierFlags(declaration) & ts.ModifierFlags.Readonly) !== 0;
}

interface Value {
  readonly symbol: ts.Symbol;
  readonly type: ts.Type;
  readonly declarations: readonly ts.Declaration[];
  readonly owner: ts.Type;
}

/** What the property holds: by the declaration that says it, the last one first. */
function readValue(
  context: Context,
  { symbol, type, declarations, owner }: Value,
  place: Place,
): Schema {
  for (const declaration of [...declarations].reverse()) {
    const written = typeNodeOf(declaration);
    if (written === undefined) continue;
    if (homeOf(declaration, context.modules).kind !== "user") {
      const declared = context.checker.getTypeFromTypeNode(written);
      if (!isSameType(declared, type)) continue;
      const schema = readKubernetesMember(context, declaration, symbol.name);
      if (schema !== undefined) return schema;
    } else if (declarations.length === 1) {
      return context.read.both(written, type, place);
    } else if (isSameType(context.checker.getTypeFromTypeNode(written), type)) {
      return context.read.node(written, place);
    }
  }
  const mapped = readMapped(context, symbol.name, type, owner, place);
  return mapped ?? context.read.type(type, place);
}

/** The type that a declaration of a property states. */
function typeNodeOf(declaration: ts.Declaration): ts.TypeNode | undefined {
  if (
    ts.isPropertySignature(declaration) ||
    ts.isPropertyDeclaration(declaration) ||
    ts.isGetAccessorDeclaration(declaration)
  ) {
    return declaration.type;
  }
  return ts.isSetAccessorDeclaration(declaration) ? declaration.parameters[0]?.type : undefined;
}

function placeOf(symbol: ts.Symbol, own: readonly ts.Declaration[], outer: Place): Place {
  const [last] = own.slice(-1);
  const written = last && typeNodeOf(last);
  return {
    ...outer,
    node: written ?? last ?? outer.node,
    trail: [...outer.trail.slice(0, -1), `${outer.trail.at(-1) ?? ""}.${symbol.name}`],
  };
}

function isAbsent(type: ts.Type): boolean {
  return defined(type).every((part) => (part.flags & ts.TypeFlags.Never) !== 0);
}

/** Reports members that are not data. */
function isRefused(
  context: Context,
  symbol: ts.Symbol,
  declarations: readonly ts.Declaration[],
  place: Place,
): boolean {
  const position = positionAt(context, place);
  if (symbol.flags & ts.SymbolFlags.Method) {
    context.report({ code: "function-member", position, arguments: { name: symbol.name } });
    return true;
  }
  // What the compiler calls a key that is a symbol. Keys of the user's that look so have one `_` more.
  if (String(symbol.escapedName).startsWith("__@")) {
    context.report({ code: "symbol-key", position, arguments: {} });
    return true;
  }
  if (declarations.some((each) => homeOf(each, context.modules).kind === "library")) {
    refuseGlobal(symbol.name, context, place);
    return true;
  }
  return false;
}
