/** A text that came from a file, with the offset in that file for each of its characters. */
export interface Piece {
  readonly text: string;
  readonly origins: readonly number[];
}

export function pieceOf(text: string, start: number): Piece {
  return { text, origins: Array.from(text, (_, index) => start + index) };
}

export function slicePiece({ text, origins }: Piece, start: number, end = text.length): Piece {
  return { text: text.slice(start, end), origins: origins.slice(start, end) };
}

export function joinPieces(pieces: readonly Piece[], separator: string): Piece {
  const [first, ...rest] = pieces;
  if (first === undefined) return { text: "", origins: [] };
  const origins = [...first.origins];
  let text = first.text;
  for (const piece of rest) {
    const at = origins.at(-1) ?? piece.origins[0] ?? 0;
    for (const _ of separator) origins.push(at);
    for (const origin of piece.origins) origins.push(origin);
    text += separator + piece.text;
  }
  return { text, origins };
}
