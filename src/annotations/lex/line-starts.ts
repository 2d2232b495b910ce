import { markerIn } from "../markers.js";

/** Whether a line starts a tag: its first character is `@`, whatever follows. */
export function startsTag(line: string): boolean {
  return line.trimStart().startsWith("@");
}

/** Whether a line starts a tag, a marker of Go or a code fence, and so is not part of what stands above it. */
export function startsSomethingElse(line: string): boolean {
  const start = line.trimStart();
  return startsTag(start) || markerIn(start) !== undefined || /^(?:```|~~~)/.test(start);
}
