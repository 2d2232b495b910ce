import { Scalar } from "yaml";
import { joinPieces, type Piece, pieceOf } from "../make/piece.js";
import { unknown } from "../text.js";

/** The shell in a value of a YAML file, with the place of each character. */
export function scriptIn(node: Scalar, source: string): Piece | undefined {
  if (typeof node.value !== "string" || node.range == null) return undefined;
  const [start, end] = node.range;
  const piece =
    node.type === Scalar.BLOCK_LITERAL
      ? blockLines(source.slice(start, end), start)
      : { text: node.value, origins: Array.from(node.value, () => start) };
  return withoutExpressions(piece);
}

function blockLines(block: string, start: number): Piece {
  const [header = "", ...lines] = block.split("\n");
  const indent = Math.min(
    ...lines.filter((line) => line.trim() !== "").map((line) => line.search(/\S/)),
  );
  let at = start + header.length + 1;
  const pieces = lines.map((line) => {
    const piece = pieceOf(line.slice(indent), at + Math.min(indent, line.length));
    at += line.length + 1;
    return piece;
  });
  return joinPieces(pieces, "\n");
}

/** `${{ matrix.go }}` is filled in by the service, before the shell sees it. */
function withoutExpressions({ text, origins }: Piece): Piece {
  const pieces: Piece[] = [];
  let at = 0;
  for (const match of text.matchAll(/\$\{\{[^}]*\}\}/g)) {
    const origin = origins[match.index] ?? 0;
    const value = unknown(match[0]);
    pieces.push({ text: text.slice(at, match.index), origins: origins.slice(at, match.index) });
    pieces.push({ text: value, origins: Array.from({ length: value.length }, () => origin) });
    at = match.index + match[0].length;
  }
  pieces.push({ text: text.slice(at), origins: origins.slice(at) });
  return joinPieces(pieces, "");
}
