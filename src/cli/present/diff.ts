import { structuredPatch } from "diff";

const context = 3;
const shownLines = 30;
/** Where two texts differ in more lines, a diff helps nobody and takes long. */
const mostEdits = 2000;

/** The differences between two texts as lines of a unified diff, cut where it gets long. */
export function shortDiff(before: string, after: string): readonly string[] {
  if (before.replaceAll("\r\n", "\n") === after) {
    return ["only the line ends differ: CRLF here, LF as generated"];
  }
  const patch = structuredPatch("", "", before, after, "", "", {
    context,
    maxEditLength: mostEdits,
  });
  if (patch === undefined) return [`more than ${mostEdits} lines differ`];
  const lines = patch.hunks.flatMap(({ oldStart, oldLines, newStart, newLines, lines }) => [
    `@@ -${oldStart},${oldLines} +${newStart},${newLines} @@`,
    ...lines,
  ]);
  if (lines.length <= shownLines + 1) return lines;
  return [...lines.slice(0, shownLines), `… ${lines.length - shownLines} more lines`];
}
