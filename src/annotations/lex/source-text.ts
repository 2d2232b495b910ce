import type { Position } from "../../model/position.js";

/** A doc comment's text without its frame, every character of which knows where in the file it stands. */
export interface SourceText {
  /** Lines end with `\n`, whatever the file has. */
  readonly text: string;
  /** The position in the file of `text.slice(start, end)`. */
  position(start: number, end: number): Position;
}

/** A piece of a raw comment that became a piece of the text, unchanged. */
interface Piece {
  readonly text: string;
  /** Where it starts in the raw comment. */
  readonly from: number;
}

/** Takes the frame from a doc comment: its opening and end, and of each line ` *` and one blank. */
export function unframe(source: { file: string; text: string; start: number }): SourceText {
  const pieces = withLineBreaks(linesOf(source.text)).flatMap(unescaped);
  const starts: number[] = [];
  let length = 0;
  for (const piece of pieces) {
    starts.push(length);
    length += piece.text.length;
  }
  const inFile = (offset: number): number => {
    const index = lastAtMost(starts, offset);
    return source.start + (pieces[index]?.from ?? 0) + offset - (starts[index] ?? 0);
  };
  return {
    text: pieces.map(({ text }) => text).join(""),
    position: (start, end) => ({
      file: source.file,
      start: inFile(start),
      // The end is that of the last character: the one behind it may stand lines below.
      end: end > start ? inFile(end - 1) + 1 : inFile(start),
    }),
  };
}

function linesOf(raw: string): readonly Piece[] {
  const inner = raw.slice("/**".length, raw.length - "*/".length);
  const lines: Piece[] = [];
  let from = "/**".length;
  for (const line of inner.split(/(?<=\n|\r(?!\n))/)) {
    lines.push({ text: line.replace(/\r?\n$|\r$/, ""), from });
    from += line.length;
  }
  const indentation = commonIndentation(lines.slice(1));
  return lines.map((line, index) =>
    withoutFrame(line, { first: index === 0, last: index === lines.length - 1, indentation }),
  );
}

/** The white space that all lines without a star of their own begin with: the frame of such a comment. */
function commonIndentation(lines: readonly Piece[]): number {
  const own = lines
    .filter(({ text }) => /^[ \t]*[^ \t*]/.test(text))
    .map(({ text }) => text.length - text.trimStart().length);
  return own.length === 0 ? 0 : Math.min(...own);
}

interface Place {
  readonly first: boolean;
  readonly last: boolean;
  readonly indentation: number;
}

function withoutFrame({ text, from }: Piece, { first, last, indentation }: Place): Piece {
  // A first or last line of stars alone is decoration.
  if ((first || last) && /^[ \t]*\**$/.test(text)) return { text: "", from };
  const frame = first ? /^[ \t]*/.exec(text)?.[0].length : frameOf(text, indentation);
  const start = frame ?? 0;
  const end = text.replace(/[ \t]+$/, "").length;
  return { text: text.slice(start, Math.max(start, end)), from: from + start };
}

function frameOf(text: string, indentation: number): number {
  const star = /^[ \t]*\* ?/.exec(text)?.[0].length;
  return star ?? Math.min(indentation, text.length - text.trimStart().length);
}

/** Line breaks as pieces of their own, so that offsets stay exact where a file has `\r\n`. */
function withLineBreaks(lines: readonly Piece[]): readonly Piece[] {
  return lines.flatMap((line, index) =>
    index === lines.length - 1
      ? [line]
      : [line, { text: "\n", from: line.from + line.text.length }],
  );
}

/** `*\/` means the two characters that would end the comment. */
function unescaped({ text, from }: Piece): readonly Piece[] {
  if (!text.includes("*\\/")) return [{ text, from }];
  const pieces: Piece[] = [];
  let start = 0;
  for (const { index } of text.matchAll(/\*\\\//g)) {
    pieces.push({ text: text.slice(start, index + 1), from: from + start });
    start = index + 2;
  }
  return [...pieces, { text: text.slice(start), from: from + start }];
}

/** The index of the last number that is not greater than `limit`, in ascending numbers. */
function lastAtMost(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((numbers[middle] ?? 0) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}
