import { posix } from "node:path";
import ts from "typescript";
import { type Facts, factsOf, type Keywords, type Truth } from "./facts.js";
import { readComment } from "./typescript-comments.js";

type Named = ts.InterfaceDeclaration | ts.TypeAliasDeclaration;

/** A type where it is written. */
interface Written {
  readonly node: ts.TypeNode;
  readonly file: string;
}

/** What a type says: its keywords, and its members, items or values. */
interface Read {
  readonly said: Keywords;
  readonly members: readonly ts.PropertySignature[];
  readonly items?: ts.TypeNode;
  readonly values?: ts.TypeNode;
  /** Where the members and the others are written. */
  readonly file: string;
}

/**
 * What the types of the TypeScript client say, read from their syntax and their comments.
 *
 * @param files by their path: `kubeflow.org/v1/types.ts`
 * @param kinds with their names: `kubeflow.org/v1 PyTorchJob`
 */
export function readTypeScript(
  files: ReadonlyMap<string, string>,
  kinds: readonly string[],
): Truth {
  const sources = new Map(
    [...files].map(([path, text]) => [
      path,
      ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true),
    ]),
  );
  const truth = new Map<string, Facts>();

  function visit(read: Read, place: Keywords, path: string, required: boolean): void {
    truth.set(path, factsOf(merged(read.said, place), required));
    const inner = (node: ts.TypeNode) => readType({ node, file: read.file });
    for (const member of read.members) {
      if (member.type === undefined) continue;
      const said = readComment(commentOf(member), isText(member.type));
      const name = `${path}.${nameOf(member)}`;
      visit(inner(member.type), said, name, member.questionToken === undefined);
    }
    if (read.items) visit(inner(read.items), {}, `${path}[]`, false);
    if (read.values) visit(inner(read.values), {}, `${path}{}`, false);
  }

  function readType({ node, file }: Written): Read {
    if (ts.isParenthesizedTypeNode(node)) return readType({ node: node.type, file });
    if (ts.isUnionTypeNode(node)) return readUnion(node, file);
    if (ts.isLiteralTypeNode(node)) return { said: { enum: [literalOf(node)] }, members: [], file };
    if (ts.isArrayTypeNode(node)) return { said: {}, members: [], items: node.elementType, file };
    if (ts.isTypeLiteralNode(node)) return readMembers(node.members, {}, file);
    if (ts.isTypeReferenceNode(node)) return readNamed(declared(node.typeName.getText(), file));
    return { said: {}, members: [], file };
  }

  function readNamed({ declaration, file }: { declaration: Named; file: string }): Read {
    if (ts.isInterfaceDeclaration(declaration)) {
      return readMembers(declaration.members, readComment(commentOf(declaration), false), file);
    }
    const read = readType({ node: declaration.type, file });
    const said = readComment(commentOf(declaration), isText(declaration.type));
    return { ...read, said: merged(read.said, said) };
  }

  function readUnion({ types }: ts.UnionTypeNode, file: string): Read {
    const others = types.filter((type) => !isNull(type));
    const nullable = others.length < types.length ? { nullable: true } : {};
    if (others.every((type) => ts.isLiteralTypeNode(type))) {
      return { said: { ...nullable, enum: others.map(literalOf) }, members: [], file };
    }
    const [only] = others;
    const read = others.length === 1 && only ? readType({ node: only, file }) : undefined;
    const said = { ...read?.said, ...nullable };
    return read === undefined ? { said, members: [], file } : { ...read, said };
  }

  function declared(name: string, from: string): { declaration: Named; file: string } {
    for (const statement of sources.get(from)?.statements ?? []) {
      const isType = ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement);
      if (isType && statement.name.text === name) return { declaration: statement, file: from };
      if (!ts.isImportDeclaration(statement)) continue;
      const bindings = statement.importClause?.namedBindings;
      if (bindings === undefined || !ts.isNamedImports(bindings)) continue;
      const found = bindings.elements.find((each) => each.name.text === name);
      if (found === undefined || !ts.isStringLiteral(statement.moduleSpecifier)) continue;
      const path = posix.join(posix.dirname(from), statement.moduleSpecifier.text);
      return declared((found.propertyName ?? found.name).text, path.replace(/\.js$/, ".ts"));
    }
    throw new Error(`${from} names "${name}" and does not have it`);
  }

  for (const kind of kinds) {
    const [groupVersion, name = ""] = kind.split(" ");
    visit(readNamed(declared(name, `${groupVersion}/types.ts`)), {}, kind, false);
  }
  return truth;
}

function readMembers(members: ts.NodeArray<ts.TypeElement>, said: Keywords, file: string): Read {
  const properties = members.filter((each) => ts.isPropertySignature(each));
  const [index] = members.filter((each) => ts.isIndexSignatureDeclaration(each));
  // Of an object of which no member is known, every member may be anything.
  const isMap = properties.length === 0 && index?.type.kind !== ts.SyntaxKind.UnknownKeyword;
  return { said, members: properties, ...(isMap && index && { values: index.type }), file };
}

/** The place's words over those of the type; of bounds and patterns, both hold. */
function merged(type: Keywords, place: Keywords): Keywords {
  return { ...type, ...place, allOf: [type, ...(Array.isArray(type.allOf) ? type.allOf : [])] };
}

function commentOf(node: ts.Node): string {
  const text = node.getSourceFile().text;
  const found = ts.getLeadingCommentRanges(text, node.getFullStart()) ?? [];
  const comments = found.map(({ pos, end }) => text.slice(pos, end));
  return comments.findLast((comment) => comment.startsWith("/**")) ?? "";
}

function nameOf({ name }: ts.PropertySignature): string {
  if (ts.isComputedPropertyName(name)) return String(literalOf(name.expression));
  return ts.isIdentifier(name) || ts.isStringLiteral(name) ? name.text : name.getText();
}

/** Whether every value of the type is a text, as far as its own words say. */
function isText(node: ts.TypeNode): boolean {
  if (ts.isUnionTypeNode(node)) return node.types.filter((each) => !isNull(each)).every(isText);
  if (ts.isLiteralTypeNode(node)) return ts.isStringLiteral(node.literal);
  return node.kind === ts.SyntaxKind.StringKeyword;
}

function isNull(node: ts.TypeNode): boolean {
  return ts.isLiteralTypeNode(node) && node.literal.kind === ts.SyntaxKind.NullKeyword;
}

function literalOf(node: ts.Node): unknown {
  return JSON.parse(node.getText());
}
