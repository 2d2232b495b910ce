import type { Shell } from "../shell/frame.js";
import { lastPart } from "../text.js";
import { goFormatter } from "../tools/formatters.js";
import { tools } from "../tools/table.js";

const names = tools
  .filter((tool) => tool !== goFormatter)
  .flatMap(({ programs }) => programs)
  .map((name) => name.replaceAll(".", "\\."));

/** A generator's name by itself or at the end of a path, and no part of a longer name. */
const generator = new RegExp(`(?<![\\w.-])(?:${names.join("|")})(?![\\w.]|-\\w)`, "g");

/**
 * Reports the generators that a file names whose language is not read here: a Taskfile, rules of Bazel, a
 * program in Python or Go.
 */
export function reportNamed(shell: Shell, file: string, text: string): void {
  const found = [...text.matchAll(generator)].filter(({ index }) => !isComment(text, index));
  const [first] = found;
  if (first === undefined) return;
  const list = [...new Set(found.map(([name]) => name))].join(", ");
  shell.doubt({
    position: { file, start: first.index, end: first.index + first[0].length },
    reason: `it names ${list}, and files such as ${lastPart(file)} are not followed`,
  });
}

/** Whether Go code starts other programs. */
export function startsPrograms(text: string): boolean {
  return /\bexec\.Command|\bsh\.(?:Run|Output|Exec)/.test(text);
}

/** Whether a comment's sign stands before the place on its line. */
function isComment(text: string, at: number): boolean {
  return /(?:^|\s)(?:#|\/\/)/.test(text.slice(text.lastIndexOf("\n", at) + 1, at));
}
