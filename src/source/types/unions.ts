import { ts } from "ts-morph";
import { scalarNamed } from "../../kubernetes/scalars.js";
import type { Schema } from "../../model/schema.js";
import type { Context, Place } from "../context.js";
import { readLiterals } from "./literals.js";
import { readObjectUnion } from "./object-unions.js";
import { primitiveOf } from "./primitives.js";
import { allowsNull, allowsUndefined } from "./same.js";
import { brandOf, readScalar } from "./scalars.js";
import { anything, positionAt, simple, textAt } from "./shapes.js";
import { isPlaceholder, readPlaceholders } from "./templates.js";
import { flatten, isNull, isUndefined } from "./union-nodes.js";

/** Reads a union as it is written: `null` and `undefined` aside, a single member keeps its name. */
export function readUnionNode(context: Context, node: ts.UnionTypeNode, place: Place): Schema {
  const parts = flatten(node);
  const [only, ...others] = parts.filter((part) => !isNull(part) && !isUndefined(part));
  if (only === undefined || others.length > 0) {
    noticeSwallowed(context, [only, ...others], place);
    return context.read.type(context.checker.getTypeFromTypeNode(node), place);
  }
  const schema = context.read.node(only, place);
  return parts.some(isNull) ? { ...schema, nullable: true } : schema;
}

/** `"a" | string` is `string` to the compiler, which forgets the value. */
function noticeSwallowed(
  context: Context,
  parts: readonly (ts.TypeNode | undefined)[],
  place: Place,
): void {
  const isPlain = parts.some((part) => part?.kind === ts.SyntaxKind.StringKeyword);
  const literal = parts.find((part) => part !== undefined && ts.isLiteralTypeNode(part));
  if (!isPlain || literal === undefined || isNull(literal)) return;
  context.report({
    code: "swallowed-literal",
    position: positionAt(context, { ...place, node: literal }),
    arguments: { value: literal.getText() },
  });
}

/** Reads a union that the checker made. */
export function readUnion(context: Context, type: ts.UnionType, place: Place): Schema {
  const isNullable = allowsNull(type);
  if (isNullable || allowsUndefined(type)) {
    // This keeps the name of what is left, which the members alone would not.
    const schema = context.read.type(context.checker.getNonNullableType(type), place);
    return isNullable ? { ...schema, nullable: true } : schema;
  }
  const types = [...new Set(type.types.map((part) => withoutBrand(context, part)))];
  if (types.every(isLiteral)) return readLiterals(context, types, place);
  if (types.every((part) => isPlaceholder(part) || part.isStringLiteral())) {
    return readPlaceholders(context, types, place);
  }
  if (types.every((part) => isText(context, part))) return simple("string", context, place);
  if (types.every((part) => isText(context, part) || isInteger(context, part))) {
    return readScalar(context, "IntOrString", place) ?? anything(context, place);
  }
  return readObjectUnion(context, types, place) ?? refuseUnion(context, types, place);
}

/** `("a" | "b") & { readonly __brand: true }` is a union of values, each with the brand. */
function withoutBrand(context: Context, type: ts.Type): ts.Type {
  if (!type.isIntersection() || brandOf(context, type) !== undefined) return type;
  return primitiveOf(type) ?? type;
}

function isLiteral(type: ts.Type): boolean {
  return (type.flags & ts.TypeFlags.Literal) !== 0;
}

/** `string`, a text, or either with a brand: `"a" | (string & {})` is how editors are told of likely values. */
function isText(context: Context, type: ts.Type): boolean {
  if (type.flags & ts.TypeFlags.StringLike) return true;
  const brand = brandOf(context, type);
  if (brand?.kind === "scalar") {
    const kind = scalarNamed(brand.name)?.schema.kind;
    return kind === "string" || (kind === "int-or-string" && isTextPart(type));
  }
  return brand === undefined && isTextPart(type);
}

function isTextPart(type: ts.Type): boolean {
  return type.isIntersection() && type.types.some((part) => part.flags & ts.TypeFlags.StringLike);
}

function isInteger(context: Context, type: ts.Type): boolean {
  if (type.isNumberLiteral()) return Number.isInteger(type.value);
  const brand = brandOf(context, type);
  if (brand?.kind !== "scalar") return false;
  const kind = scalarNamed(brand.name)?.schema.kind;
  return kind === "integer" || kind === "int-or-string";
}

function refuseUnion(context: Context, types: readonly ts.Type[], place: Place): Schema {
  const isPlainNumber = types.some((part) => part.flags & ts.TypeFlags.Number);
  const isString = types.some((part) => part.flags & ts.TypeFlags.StringLike);
  const advice =
    isPlainNumber && isString
      ? 'write "IntOrString" of gen-apis/types'
      : 'choose one of them, or write "JSONValue" of gen-apis/types for any value';
  context.report({
    code: "unsupported-union",
    position: positionAt(context, place),
    arguments: { type: textAt(place), advice },
  });
  return anything(context, place);
}
