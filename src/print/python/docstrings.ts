import { escapeControls } from "./literals.js";

/** A documentation as the lines of a docstring. An empty one has none. */
export function docstring(text: string): readonly string[] {
  const [first, ...others] = linesOf(text);
  if (first === undefined) return [];
  const opened = first.startsWith('"') ? `""" ${first}` : `"""${first}`;
  if (others.length > 0) return [opened, ...others, '"""'];
  return [first.endsWith('"') ? `${opened} """` : `${opened}"""`];
}

/** The lines without white space at their ends, blank ones around them, and indentation of all of them. */
function linesOf(text: string): readonly string[] {
  const lines = text
    .replaceAll("\r\n", "\n")
    .split("\n")
    .map((line) => escaped(expandTabs(line.trimEnd())));
  const first = lines.findIndex((line) => line !== "");
  if (first < 0) return [];
  const last = lines.findLastIndex((line) => line !== "");
  const [head = "", ...others] = lines.slice(first, last + 1);
  const indents = others.filter((line) => line !== "").map((line) => line.search(/\S/));
  const common = Math.min(...indents, Number.MAX_SAFE_INTEGER);
  return [head.trimStart(), ...others.map((line) => line.slice(common))];
}

/** Tabs at the start count as eight spaces, as PEP 257 reads them. */
function expandTabs(line: string): string {
  return line.replace(/^[ \t]+/, (space) => space.replaceAll("\t", "        "));
}

function escaped(line: string): string {
  return escapeControls(line.replaceAll("\\", "\\\\")).replaceAll('"""', '\\"""');
}
