/** A line is broken at the first space behind this column. */
const width = 80;
const space = 0x20;

/**
 * Breaks a plain or single-quoted text, which begins at `column`, into lines that go on at `indent`.
 * A line ends at a single space that stands beyond column 80; runs of spaces are left whole.
 */
export function fold(body: string, indent: number, column: number): string {
  if (column + body.length <= width) return body;
  const lineBreak = `\n${" ".repeat(indent)}`;
  let folded = "";
  let start = 0;
  let at = body.indexOf(" ", Math.max(width + 1 - column, 1));
  while (at >= 0 && at < body.length - 1) {
    if (body.charCodeAt(at - 1) === space || body.charCodeAt(at + 1) === space) {
      at = body.indexOf(" ", at + 1);
      continue;
    }
    folded += body.slice(start, at) + lineBreak;
    start = at + 1;
    at = body.indexOf(" ", start + Math.max(width + 1 - indent, 1));
  }
  return folded + body.slice(start);
}

/**
 * As {@link fold}, for a double-quoted text: a line may end before the second space of a run too, for
 * which a backslash then holds the rest of the run.
 */
export function foldDouble(body: string, indent: number, column: number): string {
  if (column + body.length <= width) return body;
  const lineBreak = `\n${" ".repeat(indent)}`;
  let folded = "";
  let start = 0;
  let at = body.indexOf(" ", Math.max(width + 1 - column, 1));
  while (at >= 0 && at < body.length - 1) {
    if (body.charCodeAt(at - 1) === space) {
      at = body.indexOf(" ", at + 1);
      continue;
    }
    const goesOn = body.charCodeAt(at + 1) === space;
    folded += body.slice(start, at) + lineBreak + (goesOn ? "\\" : "");
    start = at + 1;
    at = body.indexOf(" ", start + Math.max(width + 1 - indent - Number(goesOn), 1));
  }
  return folded + body.slice(start);
}
