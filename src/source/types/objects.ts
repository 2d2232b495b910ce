import { ts } from "ts-morph";
import { parentRules } from "../../annotations/apply.js";
import type { ObjectSchema, Property, Schema, ValidationRule } from "../../model/schema.js";
import { annotateUse } from "../annotate.js";
import type { Context, Place } from "../context.js";
import { homeOfSymbol, isInMemory } from "../homes.js";
import { isTooDeep, reportRecursion } from "../recursion-report.js";
import { isAnyText } from "./primitives.js";
import { propertiesOf } from "./property-order.js";
import { refuseGlobal } from "./refusals.js";
import { anyObject, anything, inner, positionAt, textAt } from "./shapes.js";

/** Reads an object type that no name stands for. */
export function readInlineObject(context: Context, type: ts.Type, outer: Place): Schema {
  const isOpen = outer.open.some((open) => open.type === type && open.symbol === undefined);
  if (isOpen || isTooDeep(outer)) {
    reportRecursion(context, { type }, outer);
    return anything(context, outer);
  }
  const place = { ...outer, open: [...outer.open, { type, trail: outer.trail }] };
  const isEmpty = type.getProperties().length === 0;
  const isIndexed = context.checker.getIndexInfosOfType(type).length > 0;
  return isEmpty && !isIndexed ? anyObject(context, place) : readObject(context, type, place);
}

/** Reads the members of an object type, whatever it is called. */
export function readObject(context: Context, type: ts.Type, place: Place): Schema {
  if (type.getCallSignatures().length > 0) {
    context.report({
      code: "function-member",
      position: positionAt(context, place),
      arguments: { name: context.checker.typeToString(type) },
    });
  }
  const [global] = globalBases(context, type);
  if (global !== undefined) return refuseGlobal(global.name, context, place);
  const [index] = context.checker.getIndexInfosOfType(type);
  if (index !== undefined) return readMap(context, type, index, place);
  return readProperties(context, type, place);
}

/** The types of TypeScript's library that an interface extends. */
function globalBases(context: Context, type: ts.Type): readonly ts.Symbol[] {
  const bases = type.isClassOrInterface() ? context.checker.getBaseTypes(type) : [];
  return bases
    .map((base): ts.Symbol | undefined => base.symbol)
    .filter((symbol) => symbol !== undefined)
    .filter(
      (symbol) =>
        symbol.flags & ts.SymbolFlags.Interface &&
        homeOfSymbol(symbol, context.modules)?.kind === "library",
    );
}

function readProperties(context: Context, type: ts.Type, place: Place): ObjectSchema {
  const properties: Property[] = [];
  const validations: ValidationRule[] = [];
  for (const symbol of propertiesOf(context, type, place)) {
    const member = context.read.member(symbol, type, inner(place));
    if (member === undefined) continue;
    const { property, annotations } = member;
    const { name, required } = property;
    properties.push(property);
    validations.push(...parentRules({ name, required, annotations }));
  }
  return {
    kind: "object",
    properties,
    ...(validations.length > 0 && { validations }),
    position: positionAt(context, place),
  };
}

/** The place of a declaration, if it is the user's. */
function atUser(declaration: ts.Node, place: Place): Place {
  return isInMemory(declaration) ? place : { ...place, node: declaration };
}

/** A schema has either properties or a schema for all of them. */
function readMap(context: Context, type: ts.Type, index: ts.IndexInfo, place: Place): Schema {
  const declared = index.declaration;
  const here = declared === undefined ? place : atUser(declared, place);
  const [property] = type.getProperties();
  if (property !== undefined) {
    context.report({
      code: "index-signature-beside-properties",
      position: positionAt(context, here),
      arguments: { property: property.name },
    });
    return readProperties(context, type, place);
  }
  if (!isAnyText(index.keyType)) {
    context.report({
      code: "unsupported-key",
      position: positionAt(context, here),
      arguments: { type: textAt(here) },
    });
    return anything(context, place);
  }
  if (index.type.flags & ts.TypeFlags.Never) {
    return { kind: "object", properties: [], position: positionAt(context, place) };
  }
  const values = readValues(context, index, inner(here));
  return { kind: "map", values, position: positionAt(context, place) };
}

/** What is said above an index signature is said of each value. */
function readValues(context: Context, { declaration, type }: ts.IndexInfo, place: Place): Schema {
  const isWritten = declaration !== undefined && ts.isIndexSignatureDeclaration(declaration);
  if (!isWritten || isInMemory(declaration)) return context.read.type(type, place);
  const values = context.read.both(declaration.type, type, place);
  return annotateUse(context, values, [declaration], place);
}
