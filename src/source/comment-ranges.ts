import { ts } from "ts-morph";

/** A comment of whatever form, from its first character to its last. */
export interface CommentRange {
  readonly pos: number;
  readonly end: number;
}

/** Every comment of a file, in order. */
export function commentsIn(file: ts.SourceFile): readonly CommentRange[] {
  const { text } = file;
  const found: CommentRange[] = [];
  const literals = textsIn(file);
  let next = 0;
  for (let at = text.indexOf("/"); at !== -1; at = text.indexOf("/", at)) {
    while ((literals[next]?.end ?? Number.POSITIVE_INFINITY) <= at) next++;
    const literal = literals[next];
    const end = literal !== undefined && literal.pos <= at ? undefined : endOf(text, at);
    if (end !== undefined) found.push({ pos: at, end });
    at = end ?? (literal !== undefined && literal.pos <= at ? literal.end : at + 1);
  }
  return found;
}

/** Where the comment that starts at `at` ends, if one does. */
function endOf(text: string, at: number): number | undefined {
  const closing = text[at + 1] === "/" ? "\n" : text[at + 1] === "*" ? "*/" : undefined;
  if (closing === undefined) return undefined;
  const found = text.indexOf(closing, at + 2);
  if (found === -1) return text.length;
  return closing === "\n" ? found : found + closing.length;
}

/** Where texts, templates and regular expressions stand: what looks like a comment in them is none. */
function textsIn(file: ts.SourceFile): readonly CommentRange[] {
  const found: CommentRange[] = [];
  const visit = (node: ts.Node): void => {
    const isText =
      ts.isStringLiteralLike(node) ||
      ts.isRegularExpressionLiteral(node) ||
      ts.isTemplateHead(node) ||
      ts.isTemplateMiddle(node) ||
      ts.isTemplateTail(node);
    if (isText) found.push({ pos: node.getStart(file), end: node.end });
    else ts.forEachChild(node, visit);
  };
  visit(file);
  return found.sort((a, b) => a.pos - b.pos);
}
