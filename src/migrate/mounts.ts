import { resolvePath } from "./paths.js";
import type { Argument } from "./shell/command.js";
import { isKnown } from "./text.js";

interface Mount {
  readonly from: string;
  readonly to: string;
}

/**
 * The arguments of a program in a container with paths as they are outside of it: `-v "$PWD:/local"` makes
 * `/local/sdk` the folder `sdk`. A path without a slash in front is one from the container's root.
 */
export function outsideOf(
  options: readonly Argument[],
  words: readonly Argument[],
  directory: string,
): readonly Argument[] {
  const mounts = options.flatMap(({ text }, index) => {
    const isOption = /^(?:-v|--volume)$/.test(options[index - 1]?.text ?? "");
    const value = isOption ? text : (/^(?:-v|--volume)=(.*)$/.exec(text)?.[1] ?? "");
    const [from = "", to = ""] = value.split(":");
    return to.startsWith("/") && isKnown(from) ? [{ from: resolvePath(directory, from), to }] : [];
  });
  return words.map((word) => ({ ...word, text: outside(word.text, mounts) }));
}

function outside(text: string, mounts: readonly Mount[]): string {
  const [, name = "", path = text] = /^(--?[\w-]+=)(.*)$/s.exec(text) ?? [];
  for (const { from, to } of mounts) {
    for (const inner of [to, to.slice(1)]) {
      if (path === inner || path.startsWith(`${inner}/`)) {
        return `${name}${from}${path.slice(inner.length)}`;
      }
    }
  }
  return text;
}
