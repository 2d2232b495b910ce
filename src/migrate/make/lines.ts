import { joinPieces, type Piece, pieceOf, slicePiece } from "./piece.js";

/** A line of a Makefile, continued lines joined. */
export type Line =
  /** Behind the tab; continued lines as the shell gets them. */
  | { readonly kind: "recipe"; readonly piece: Piece }
  /** Without comment, continued lines joined by a space. */
  | { readonly kind: "plain"; readonly piece: Piece };

/** A file as its logical lines. */
export function linesOf(text: string): readonly Line[] {
  const physical = physicalLines(text);
  const lines: Line[] = [];
  for (let index = 0; index < physical.length; index += 1) {
    const group = [physical[index] ?? pieceOf("", 0)];
    while (
      /(?:^|[^\\])(?:\\\\)*\\$/.test(group.at(-1)?.text ?? "") &&
      index + 1 < physical.length
    ) {
      index += 1;
      group.push(physical[index] ?? pieceOf("", 0));
    }
    lines.push(group[0]?.text.startsWith("\t") === true ? recipe(group) : plain(group));
  }
  return lines;
}

function physicalLines(text: string): readonly Piece[] {
  let start = 0;
  return text.split("\n").map((line) => {
    const piece = pieceOf(line.replace(/\r$/, ""), start);
    start += line.length + 1;
    return piece;
  });
}

function recipe(group: readonly Piece[]): Line {
  const lines = group.map((piece) => (piece.text.startsWith("\t") ? slicePiece(piece, 1) : piece));
  return { kind: "recipe", piece: joinPieces(lines, "\n") };
}

function plain(group: readonly Piece[]): Line {
  const lines = group.map((piece, index) => {
    const start = index === 0 ? 0 : piece.text.search(/\S|$/);
    const end = index === group.length - 1 ? piece.text.length : piece.text.length - 1;
    return slicePiece(piece, start, Math.max(start, end));
  });
  return { kind: "plain", piece: withoutComment(joinPieces(lines, " ")) };
}

function withoutComment(piece: Piece): Piece {
  const at = /(?:^|[^\\])#/.exec(piece.text);
  if (at === null) return piece;
  return slicePiece(piece, 0, at[0] === "#" ? at.index : at.index + 1);
}
