import { unframe } from "./lex/source-text.js";

/**
 * Characters that nobody sees, that change how the text around them looks, or that a file cannot hold
 * (half a pair of surrogates). Listed one by one, so that no version of Unicode changes what is printed.
 */
const invisible =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters in question
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|\p{Surrogate}/u;

export function hasInvisible(text: string): boolean {
  return invisible.test(text);
}

/** A JSON string, with an escape for everything that {@link hasInvisible} is about. */
export function quote(text: string): string {
  return JSON.stringify(text).replaceAll(new RegExp(invisible, "gu"), (character) =>
    [...Array(character.length).keys()]
      .map((index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, "0")}`)
      .join(""),
  );
}

/**
 * The same, with line breaks as they are: for arguments in which a line break stands for itself. Blanks at
 * the end of a line are escaped, because a doc comment's reader drops them.
 */
export function quoteOverLines(text: string): string {
  const lines = text.split("\n").map((line) => quote(line).slice(1, -1));
  const last = lines.length - 1;
  const kept = lines.map((line, index) => (index < last ? line.replace(/ $/, "\\u0020") : line));
  return `"${kept.join("\n")}"`;
}

/** Lines in the frame of a doc comment. */
export function frame(lines: readonly string[], indent: string): string {
  const framed = lines.map((line) => `${indent} * ${escapeEnd(line)}`.replace(/[ \t]+$/, ""));
  return ["/**", ...framed, `${indent} */`].join("\n");
}

/** `*\/` in place of what would end the comment. */
export function escapeEnd(line: string): string {
  return line.replaceAll("*/", "*\\/");
}

/** What is left of a text that was written into a doc comment when it is read from there. */
export function asRead(text: string): string {
  const comment = frame(text.split("\n"), "");
  const read = unframe({ file: "", text: comment, start: 0 }).text;
  // The frame adds a line before the text and one behind it.
  return read.slice(1, -1);
}
