import type { Keywords } from "./facts.js";

/**
 * What a documentation comment says: its text, and bounds and the like in tags below it.
 *
 * @param isText whether a default is the text that stands there, and no JSON
 */
export function readComment(comment: string, isText: boolean): Keywords {
  const lines = linesOf(comment);
  const start = lines.findLastIndex((line) => !line.startsWith("@")) + 1;
  const said = lines.slice(start).map((line): readonly [string, unknown] => {
    const [, name = "", value = ""] = /^@(\w+) (.*)$/.exec(line) ?? [];
    return [name, tagValue(name, value, isText)];
  });
  const text = lines
    .slice(0, start)
    .join("\n")
    .trim()
    .replace(/^(\s*)\\@/gm, "$1@");
  return { ...Object.fromEntries(said), ...(text !== "" && { description: text }) };
}

function linesOf(comment: string): readonly string[] {
  if (comment === "") return [];
  const inner = comment.slice("/**".length, -"*/".length);
  const lines = inner.includes("\n") ? inner.split("\n").slice(1, -1) : [inner];
  return lines.map((line) =>
    line
      .replace(/^\s*\*? ?/, "")
      .trimEnd()
      .replaceAll("*\\/", "*/"),
  );
}

function tagValue(name: string, value: string, isText: boolean): unknown {
  if (name === "pattern" || name === "format") return value;
  if (isText && !value.startsWith('"')) return value;
  try {
    return JSON.parse(value);
  } catch {
    // Of what may be a number or a text, the text.
    return value;
  }
}
