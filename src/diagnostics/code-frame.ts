import stringWidth from "string-width";
import { type Location, linesOf } from "./locate.js";
import type { Style } from "./style.js";

/** How many lines above the place are shown. */
const context = 2;
const tab = "    ";
/** Lines of minified or generated text would fill the screen. */
const longest = 160;

/**
 * The source lines around a place, numbered, with `^^^^` under it:
 *
 * ```
 *   7 |   crds:
 * > 8 |     directroy: generated
 *     |     ^^^^^^^^^
 * ```
 *
 * Of a place over several lines the first line is marked to its end. Tabs are shown as four spaces;
 * characters that a terminal shows two columns wide get two marks.
 */
export function codeFrame(text: string, location: Location, style: Style): string {
  const lines = linesOf(text);
  const line = lines[location.line - 1] ?? "";
  const first = Math.max(1, location.line - context);
  const width = String(location.line).length;
  const before = lines.slice(first - 1, location.line - 1).map((content, index) => {
    return `  ${style.dim(`${String(first + index).padStart(width)} |`)} ${shown(content)}`;
  });
  const { visible, from, to } = window(line, location);
  return [
    ...before.map((shownLine) => shownLine.trimEnd()),
    `${style.mark(">")} ${style.dim(`${String(location.line).padStart(width)} |`)} ${shown(visible)}`.trimEnd(),
    `  ${style.dim(`${" ".repeat(width)} |`)} ${underline(visible, from, to, style)}`,
  ].join("\n");
}

function underline(line: string, from: number, to: number, style: Style): string {
  const indent = stringWidth(expanded(line.slice(0, from)));
  const length = stringWidth(expanded(line.slice(from, to)));
  return `${" ".repeat(indent)}${style.mark("^".repeat(Math.max(1, length)))}`;
}

/** The part of a line that is shown, and the marked range in it. */
function window(line: string, location: Location): { visible: string; from: number; to: number } {
  const from = location.column - 1;
  const to = location.endLine > location.line ? line.length : location.endColumn - 1;
  if (line.length <= longest) return { visible: line, from, to };
  const start = Math.max(0, Math.min(from - longest / 4, line.length - longest));
  const visible = line.slice(start, start + longest);
  return { visible, from: from - start, to: Math.min(to - start, longest) };
}

function shown(line: string): string {
  return expanded(line.slice(0, longest));
}

/** Control characters could move the cursor of the terminal, or colour it. */
function expanded(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is to be replaced.
  return text.replaceAll("\t", tab).replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, "\u00b7");
}
