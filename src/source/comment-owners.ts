import { ts } from "ts-morph";
import type { CommentRange } from "./comment-ranges.js";
import { docCommentsBefore } from "./comments.js";

/** What the comments of a file stand at. */
export interface CommentOwners {
  /** The declarations that comments may document: types, their members, values of enums. */
  readonly declarations: readonly ts.Node[];
  /** By where the comment starts: the comments that belong to one of the declarations. */
  readonly attached: ReadonlyMap<number, ts.Node>;
  /** Where comments start that stand above the one that belongs to a declaration. */
  readonly stacked: ReadonlySet<number>;
  /** Statements that declare no type, with what stands before them. */
  readonly code: readonly CommentRange[];
  /** Types, in which comments may tell readers of the source what an alternative means. */
  readonly types: readonly TypeRange[];
}

/** A type; between the members of a body, a comment should document one of them. Outer ones come first. */
export interface TypeRange extends CommentRange {
  readonly isBody: boolean;
}

export function commentOwners(file: ts.SourceFile): CommentOwners {
  const found: Found = {
    declarations: [],
    attached: new Map(),
    stacked: new Set(),
    code: [],
    types: [],
  };
  for (const statement of file.statements) visitStatement(statement, found);
  return found;
}

interface Found {
  readonly declarations: ts.Node[];
  readonly attached: Map<number, ts.Node>;
  readonly stacked: Set<number>;
  readonly code: CommentRange[];
  readonly types: TypeRange[];
}

function visitStatement(statement: ts.Statement, found: Found): void {
  if (ts.isModuleDeclaration(statement)) {
    found.code.push({ pos: statement.pos, end: statement.name.end });
    visitNamespace(statement, found);
  } else if (ts.isInterfaceDeclaration(statement) || ts.isEnumDeclaration(statement)) {
    claim(statement, found);
    ts.forEachChild(statement, (child) => visitPart(child, found));
  } else if (ts.isTypeAliasDeclaration(statement)) {
    claim(statement, found);
    visitPart(statement.type, found);
  } else {
    found.code.push({ pos: statement.pos, end: statement.end });
  }
}

function visitNamespace({ body }: ts.ModuleDeclaration, found: Found): void {
  if (body === undefined) return;
  if (ts.isModuleBlock(body)) for (const each of body.statements) visitStatement(each, found);
  else if (ts.isModuleDeclaration(body)) visitNamespace(body, found);
}

/** Members of types, at whatever depth. */
function visitPart(node: ts.Node, found: Found): void {
  if (ts.isTypeElement(node) || ts.isEnumMember(node)) claim(node, found);
  else if (ts.isTypeNode(node))
    found.types.push({ pos: node.pos, end: node.end, isBody: ts.isTypeLiteralNode(node) });
  ts.forEachChild(node, (child) => visitPart(child, found));
}

function claim(node: ts.Node, found: Found): void {
  found.declarations.push(node);
  const comments = docCommentsBefore(node);
  for (const [index, { pos }] of comments.entries()) {
    if (index === comments.length - 1) found.attached.set(pos, node);
    else found.stacked.add(pos);
  }
}
