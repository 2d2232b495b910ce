import { ts } from "ts-morph";
import type { Context, Place } from "../context.js";
import { symbolAt, symbolOf } from "../symbols.js";
import type { LiteralValue } from "./literals.js";
import { members } from "./same.js";

/**
 * `values` in the order in which the source has them. The checker's own order depends on what it met
 * first in any file. Values that nothing written leads to come last, by value.
 */
export function orderOf<V extends LiteralValue>(
  context: Context,
  { written, parameters }: Pick<Place, "written" | "parameters">,
  values: readonly V[],
): readonly V[] {
  const ranks = new Map<LiteralValue, number>();
  const missing = new Set<LiteralValue>(values);
  const search = { checker: context.checker, parameters, seen: new Set<ts.Node>() };
  for (const node of written) {
    if (missing.size === 0) break;
    for (const value of literalsIn(node, search)) {
      if (!ranks.has(value)) ranks.set(value, ranks.size);
      missing.delete(value);
    }
  }
  const rank = (value: V) => ranks.get(value) ?? ranks.size;
  return [...values].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}

interface Search {
  readonly checker: ts.TypeChecker;
  readonly parameters: Place["parameters"];
  readonly seen: Set<ts.Node>;
}

type Literals = Generator<LiteralValue, void, undefined>;

/** Every literal that `node` leads to, in the order of the source. */
function* literalsIn(node: ts.Node, search: Search): Literals {
  if (search.seen.has(node)) return;
  search.seen.add(node);
  const value = literalOf(node);
  if (value !== undefined) yield value;
  else if (ts.isTemplateLiteralTypeNode(node)) yield* ofTemplate(node, search);
  else if (ts.isTypeReferenceNode(node) || ts.isImportTypeNode(node))
    yield* ofReference(node, search);
  else if (ts.isTypeOperatorNode(node) && node.operator === ts.SyntaxKind.KeyOfKeyword)
    yield* ofKeys(node.type, search);
  else if (ts.isIndexedAccessTypeNode(node)) yield* ofIndexedAccess(node, search);
  else if (ts.isTypeQueryNode(node))
    yield* ofDeclarations(symbolAt(search.checker, node.exprName), search);
  // Keys are no values of the type that holds them.
  else if (ts.isPropertyAssignment(node)) yield* literalsIn(node.initializer, search);
  else if (ts.isPropertySignature(node)) yield* node.type ? literalsIn(node.type, search) : [];
  else for (const child of childrenOf(node)) yield* literalsIn(child, search);
}

function literalOf(node: ts.Node): LiteralValue | undefined {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isNumericLiteral(node)) return Number(node.text);
  if (node.kind === ts.SyntaxKind.TrueKeyword) return true;
  if (node.kind === ts.SyntaxKind.FalseKeyword) return false;
  const isNegative = ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.MinusToken;
  if (!isNegative || !ts.isNumericLiteral(node.operand)) return undefined;
  return -Number(node.operand.text);
}

function childrenOf(node: ts.Node): readonly ts.Node[] {
  const children: ts.Node[] = [];
  ts.forEachChild(node, (child) => {
    children.push(child);
  });
  return children;
}

/** Every combination of the parts' texts, the last part changing fastest. */
function* ofTemplate(node: ts.TemplateLiteralTypeNode, search: Search): Literals {
  let texts: readonly string[] = [node.head.text];
  for (const span of node.templateSpans) {
    const type = search.checker.getTypeFromTypeNode(span.type);
    const values = members(search.checker.getBaseConstraintOfType(type) ?? type).flatMap((part) =>
      isText(part) ? String(part.value) : [],
    );
    const order = [...literalsIn(span.type, { ...search, seen: new Set() })].map(String);
    const ordered = [...values].sort((a, b) => order.indexOf(a) - order.indexOf(b));
    texts = texts.flatMap((text) => ordered.map((value) => text + value + span.literal.text));
  }
  yield* texts;
}

function isText(type: ts.Type): type is ts.StringLiteralType | ts.NumberLiteralType {
  return type.isStringLiteral() || type.isNumberLiteral();
}

/** Arguments come first: the values that `Exclude<T, U>` leaves are those of `T`. */
function* ofReference(node: ts.TypeReferenceNode | ts.ImportTypeNode, search: Search): Literals {
  for (const argument of node.typeArguments ?? []) yield* literalsIn(argument, search);
  const symbol = symbolOf(search.checker, node);
  const bound = symbol && search.parameters.get(symbol);
  yield* bound === undefined ? ofDeclarations(symbol, search) : literalsIn(bound, search);
}

function* ofDeclarations(symbol: ts.Symbol | undefined, search: Search): Literals {
  for (const declaration of symbol?.declarations ?? []) yield* ofDeclaration(declaration, search);
}

function* ofDeclaration(declaration: ts.Declaration, search: Search): Literals {
  if (ts.isTypeAliasDeclaration(declaration) || ts.isPropertySignature(declaration)) {
    if (declaration.type !== undefined) yield* literalsIn(declaration.type, search);
  } else if (ts.isVariableDeclaration(declaration) || ts.isPropertyAssignment(declaration)) {
    if (declaration.initializer !== undefined) yield* literalsIn(declaration.initializer, search);
  } else if (ts.isEnumDeclaration(declaration)) {
    for (const member of declaration.members) yield* ofDeclaration(member, search);
  } else if (ts.isEnumMember(declaration)) {
    const value = search.checker.getConstantValue(declaration);
    if (value !== undefined) yield value;
  } else if (ts.isTypeParameterDeclaration(declaration)) {
    if (declaration.constraint !== undefined) yield* literalsIn(declaration.constraint, search);
  }
}

function* ofKeys(node: ts.TypeNode, search: Search): Literals {
  const type = search.checker.getTypeFromTypeNode(node);
  for (const property of type.getProperties()) yield property.name;
}

/** Of `T["a"]`, only the type of `a` counts; of `typeof LIST[number]`, every element. */
function* ofIndexedAccess(node: ts.IndexedAccessTypeNode, search: Search): Literals {
  const keys = literalsIn(node.indexType, { ...search, seen: new Set() });
  const object = search.checker.getTypeFromTypeNode(node.objectType);
  const properties = [...keys].flatMap((key) => object.getProperty(String(key)) ?? []);
  if (properties.length === 0) {
    yield* literalsIn(node.objectType, search);
  } else {
    for (const property of properties) yield* ofDeclarations(property, search);
  }
}
