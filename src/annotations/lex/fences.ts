/** An open code fence of Markdown: what opened it. */
export interface Fence {
  /** Such as ``` or ~~~~. */
  readonly marks: string;
  /** Where its line starts. */
  readonly start: number;
}

/**
 * The fence that is open behind a line, given the one that was open before it. As in CommonMark, a fence
 * is closed by at least as many of the same characters and nothing else, and the line that opens one
 * with backticks has no further backtick.
 *
 * @see https://spec.commonmark.org/0.31.2/#fenced-code-blocks
 */
export function fenceAfter(
  line: string,
  open: Fence | undefined,
  start: number,
): Fence | undefined {
  if (open === undefined) {
    const marks = /^[ \t]*(`{3,}(?=[^`]*$)|~{3,})/.exec(line)?.[1];
    return marks === undefined ? undefined : { marks, start };
  }
  const marks = /^[ \t]*(`{3,}|~{3,})[ \t]*$/.exec(line)?.[1];
  return marks?.startsWith(open.marks) ? undefined : open;
}
