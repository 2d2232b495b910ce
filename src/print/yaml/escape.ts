import { isPrintable } from "./analyze.js";

const byteOrderMark = 0xfeff;

/** The characters that have a short escape of their own. */
const short = new Map<number, string>([
  [0x00, "\\0"],
  [0x07, "\\a"],
  [0x08, "\\b"],
  [0x09, "\\t"],
  [0x0a, "\\n"],
  [0x0b, "\\v"],
  [0x0c, "\\f"],
  [0x0d, "\\r"],
  [0x1b, "\\e"],
  [0x22, '\\"'],
  [0x5c, "\\\\"],
  [0x85, "\\N"],
  [0xa0, "\\_"],
  [0x2028, "\\L"],
  [0x2029, "\\P"],
]);

/** The text between double quotes: everything escaped that is not printable, is a break or has a role. */
export function escapeText(text: string): string {
  // libyaml asks whether the text begins with a byte order mark where it means the character.
  const escapesAll = text.charCodeAt(0) === byteOrderMark;
  let body = "";
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    body += escapesAll || mustEscape(code) ? escapeCode(code) : character;
  }
  return body;
}

function mustEscape(code: number): boolean {
  return code === 0x22 || code === 0x5c || code === 0x0a || code > 0xffff || !isPrintable(code);
}

function escapeCode(code: number): string {
  const known = short.get(code);
  if (known !== undefined) return known;
  // A lone surrogate is no character; Go reads U+FFFD in its place.
  if (code >= 0xd800 && code <= 0xdfff) return "\ufffd";
  const hex = code.toString(16).toUpperCase();
  if (code <= 0xff) return `\\x${hex.padStart(2, "0")}`;
  return code <= 0xffff ? `\\u${hex.padStart(4, "0")}` : `\\U${hex.padStart(8, "0")}`;
}
