import type { Position } from "../model/position.js";

/** A place as people and editors count: lines and columns from 1, columns in UTF-16 code units. */
export interface Location {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  /** Behind the last code unit. */
  readonly endColumn: number;
}

/** The text of a file by its name; nothing where it is not known. */
export type Texts = (file: string) => string | undefined;

/** Line and column of a position. A line ends at LF, CRLF or a lone CR. */
export function locate(text: string, { start, end }: Position): Location {
  const starts = lineStarts(text);
  const from = pointAt(starts, Math.min(start, text.length));
  const to = pointAt(starts, Math.min(Math.max(start, end), text.length));
  return { ...from, endLine: to.line, endColumn: to.column };
}

function pointAt(starts: readonly number[], offset: number): { line: number; column: number } {
  const next = starts.findIndex((start) => start > offset);
  const line = next === -1 ? starts.length : next;
  return { line, column: offset - (starts[line - 1] ?? 0) + 1 };
}

/** The offset at which each line starts. */
function lineStarts(text: string): readonly number[] {
  return [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map((match) => match.index + match[0].length)];
}

/** The lines of a text without their ends. */
export function linesOf(text: string): readonly string[] {
  return text.split(/\r\n|\n|\r/);
}
