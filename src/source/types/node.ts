import { ts } from "ts-morph";
import type { Schema } from "../../model/schema.js";
import type { Context, Place } from "../context.js";
import { readIndexedAccess } from "./indexed-access.js";
import { readList } from "./lists.js";
import { readReference } from "./references.js";
import { refuse, refusePlainNumber } from "./refusals.js";
import { anyObject, anything, at, simple } from "./shapes.js";
import { readTemplate } from "./templates.js";
import { readUnionNode } from "./unions.js";

/** Reads a type by its syntax as far as that decides, else by what the checker makes of it. */
export function readNode(context: Context, node: ts.TypeNode, outer: Place): Schema {
  const place = at(outer, node);
  if (ts.isParenthesizedTypeNode(node)) return context.read.node(node.type, outer);
  if (ts.isArrayTypeNode(node)) return readList(context, node.elementType, place);
  if (ts.isUnionTypeNode(node)) return readUnionNode(context, node, place);
  if (ts.isTypeReferenceNode(node) || ts.isImportTypeNode(node)) {
    return readReference(context, node, place);
  }
  if (ts.isIndexedAccessTypeNode(node)) return readIndexedAccess(context, node, place);
  if (ts.isTemplateLiteralTypeNode(node)) return readTemplate(context, node, place);
  if (ts.isTypeOperatorNode(node) && node.operator === ts.SyntaxKind.ReadonlyKeyword) {
    return context.read.node(node.type, outer);
  }
  return readKeyword(context, node, place) ?? context.read.type(typeOf(context, node), place);
}

/** What stands for a keyword, or for syntax that no type could rescue. */
function readKeyword(context: Context, node: ts.TypeNode, place: Place): Schema | undefined {
  switch (node.kind) {
    case ts.SyntaxKind.StringKeyword:
      return simple("string", context, place);
    case ts.SyntaxKind.BooleanKeyword:
      return simple("boolean", context, place);
    case ts.SyntaxKind.NumberKeyword:
      return refusePlainNumber(context, place);
    case ts.SyntaxKind.UnknownKeyword:
      return anything(context, place);
    case ts.SyntaxKind.ObjectKeyword:
      return anyObject(context, place);
    case ts.SyntaxKind.TupleType:
      return refuse("tuple", context, place);
    case ts.SyntaxKind.FunctionType:
    case ts.SyntaxKind.ConstructorType:
      return refuse("function", context, place);
    default:
      return undefined;
  }
}

function typeOf(context: Context, node: ts.TypeNode): ts.Type {
  return context.checker.getTypeFromTypeNode(node);
}
