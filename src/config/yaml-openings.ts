import { type Document, isCollection, isScalar, isSeq, type Node, visit } from "yaml";

/** What the parser reports at its end, and a person mends at its beginning. */
export type Opened = "quote" | "bracket";

/**
 * The offset of the quote, bracket or brace that is still open at `offset`, the innermost one; nothing
 * if there is none. Brackets need a document that was parsed with `keepSourceTokens`.
 */
export function openingBefore(
  document: Document.Parsed,
  opened: Opened,
  offset: number,
): number | undefined {
  const starts: number[] = [];
  visit(document, {
    Node(_, node) {
      const start = node.range?.[0] ?? offset;
      if (start < offset && isOpen(node, opened)) starts.push(start);
    },
  });
  return starts.length === 0 ? undefined : Math.max(...starts);
}

function isOpen(node: Node, opened: Opened): boolean {
  switch (opened) {
    case "quote":
      return isScalar(node) && /^QUOTE_/.test(node.type ?? "");
    case "bracket":
      return isCollection(node) && node.flow === true && !isClosed(node);
  }
}

/** The parser takes either sign for an end, and complains if it is the wrong one. */
function isClosed(node: Node): boolean {
  const { srcToken } = node;
  if (srcToken?.type !== "flow-collection") return false;
  const end = isSeq(node) ? "flow-seq-end" : "flow-map-end";
  return srcToken.end.some(({ type }) => type === end);
}
