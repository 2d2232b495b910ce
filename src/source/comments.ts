import { ts } from "ts-morph";
import {
  type CommentSource,
  checkPlaces,
  type DocComment,
  readComment,
  type Place as TagPlace,
} from "../annotations/comment.js";
import type { Report } from "../diagnostics/diagnostic.js";
import type { ScopedSuppression } from "../diagnostics/suppress.js";
import type { Paths } from "./paths.js";
import { positionOf } from "./positions.js";

/** The doc comments of declarations, each read once and from the raw text. */
export interface Comments {
  /** What the comment of a declaration says. A declaration without one has no annotations. */
  of(declaration: ts.Node): DocComment;
  /** Every `@suppress` in a comment that was read, with what it covers. */
  suppressions(): readonly ScopedSuppression[];
}

const none: DocComment = { annotations: [], suppressions: [] };

export function createComments(paths: Paths, report: Report): Comments {
  const known = new Map<ts.Node, DocComment>();
  const suppressions: ScopedSuppression[] = [];

  function read(declaration: ts.Node): DocComment {
    const range = docCommentsBefore(declaration).at(-1);
    if (range === undefined) return none;
    const comment = readComment(sourceOf(declaration.getSourceFile(), range, paths), report);
    checkPlaces(comment, tagPlace(declaration, comment), report);
    const { file, end } = positionOf(declaration, paths);
    const scope = { file, start: range.pos, end };
    suppressions.push(...comment.suppressions.map((suppression) => ({ ...suppression, scope })));
    return comment;
  }

  return {
    of(declaration) {
      const found = known.get(declaration) ?? read(declaration);
      known.set(declaration, found);
      return found;
    },
    suppressions: () => suppressions,
  };
}

/**
 * The doc comments that the compiler finds before a node. The last one belongs to the node. A comment
 * on the line of what stands before the node is none of them: it belongs to that.
 */
export function docCommentsBefore(node: ts.Node): readonly ts.CommentRange[] {
  const text = node.getSourceFile().text;
  const ranges = ts.getLeadingCommentRanges(text, node.pos) ?? [];
  return ranges.filter(({ pos, end }) => isDocComment(text.slice(pos, end)));
}

/** Two stars open a doc comment. Just two stars and a slash are an empty comment of the other kind. */
export function isDocComment(text: string): boolean {
  return text.startsWith("/**") && text.length > "/**/".length;
}

function sourceOf(
  file: ts.SourceFile,
  range: { readonly pos: number; readonly end: number },
  paths: Paths,
): CommentSource {
  return {
    file: paths.relative(file.fileName),
    text: file.text.slice(range.pos, range.end),
    start: range.pos,
  };
}

function tagPlace(declaration: ts.Node, comment: DocComment): TagPlace {
  if (!isTypeDeclaration(declaration)) return "property";
  return isKind(comment) ? "kind" : "type";
}

/** Whether a declaration's comment makes it a kind. */
export function isKind(comment: DocComment): boolean {
  return comment.annotations.some(({ name }) => name === "kind");
}

/** The declarations whose comments may carry tags about a type. */
export type TypeDeclaration =
  | ts.InterfaceDeclaration
  | ts.TypeAliasDeclaration
  | ts.EnumDeclaration;

export function isTypeDeclaration(node: ts.Node): node is TypeDeclaration {
  return (
    ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node) || ts.isEnumDeclaration(node)
  );
}
