import { ts } from "ts-morph";

/** The members of a union, those of unions in parentheses included. */
export function flatten(node: ts.TypeNode): readonly ts.TypeNode[] {
  if (ts.isParenthesizedTypeNode(node)) return flattenInner(node.type, node);
  return ts.isUnionTypeNode(node) ? node.types.flatMap(flatten) : [node];
}

function flattenInner(node: ts.TypeNode, outer: ts.TypeNode): readonly ts.TypeNode[] {
  const inner = flatten(node);
  return inner.length > 1 ? inner : [outer];
}

export function isNull(node: ts.TypeNode): boolean {
  return ts.isLiteralTypeNode(node) && node.literal.kind === ts.SyntaxKind.NullKeyword;
}

export function isUndefined(node: ts.TypeNode): boolean {
  return node.kind === ts.SyntaxKind.UndefinedKeyword;
}
