/** A regular expression for pydantic's engine. */
export interface TranslatedRegex {
  readonly regex: string;
  /** Whether it repeats so much that the engine may find it too large. */
  readonly isLarge: boolean;
}

/**
 * A regular expression of RE2, which the API server uses, as one of Rust's, which pydantic uses: both
 * run in linear time and differ in spelling. Rust's classes are those of Unicode where RE2's are of
 * ASCII, it combines classes with `&&` and `--`, and has neither `\Q` nor octal escapes.
 *
 * @returns nothing for `\C`, a single byte, which Rust's engine cannot match
 * @see https://github.com/google/re2/wiki/Syntax
 * @see https://docs.rs/regex/latest/regex/#syntax
 */
export function translateRegex(regex: string): TranslatedRegex | undefined {
  let rest = regex;
  let result = "";
  let repeats = 1;
  while (rest !== "") {
    const token = tokenAt(rest);
    if (token === undefined) return undefined;
    result += token.text;
    repeats *= token.repeats ?? 1;
    rest = rest.slice(token.length);
  }
  return { regex: result, isLarge: repeats > (/\\[pP]/.test(result) ? 20 : 1000) };
}

interface Token {
  readonly length: number;
  readonly text: string;
  /** How often a counted repetition repeats. */
  readonly repeats?: number;
  /** Whether it stands for several signs, so that no range begins with it. */
  readonly isSet?: boolean;
}

function tokenAt(rest: string): Token | undefined {
  if (rest.startsWith("\\")) return escapeAt(rest);
  if (rest.startsWith("[")) return classAt(rest);
  if (rest.startsWith("{")) return bracesAt(rest);
  if (rest.startsWith("}") || rest.startsWith("]")) return { length: 1, text: `\\${rest[0]}` };
  const sign = String.fromCodePoint(rest.codePointAt(0) ?? 0);
  return { length: sign.length, text: sign };
}

/** A counted repetition; to RE2, all other braces are text. */
function bracesAt(rest: string): Token {
  const match = /^\{(\d+)(?:,(\d*))?\}/.exec(rest);
  if (match === null) return { length: 1, text: "\\{" };
  const [text, least = "0", most] = match;
  return { length: text.length, text, repeats: Math.max(1, Number(most || least)) };
}

/** What a class of RE2's holds, without brackets. */
const perlClasses: Readonly<Record<string, string>> = {
  d: "0-9",
  s: "\\t\\n\\f\\r ",
  w: "0-9A-Za-z_",
};

function escapeAt(rest: string): Token | undefined {
  const sign = rest[1] ?? "";
  const perl = perlClasses[sign.toLowerCase()];
  if (perl !== undefined) {
    return { length: 2, text: `[${sign === sign.toLowerCase() ? "" : "^"}${perl}]` };
  }
  switch (sign) {
    case "b":
    case "B":
      return { length: 2, text: `(?-u:\\${sign})` };
    case "C":
      return undefined;
    case "A":
    case "z":
      return { length: 2, text: `\\${sign}` };
    case "Q": {
      const end = rest.indexOf("\\E", 2);
      const quoted = end < 0 ? rest.slice(2) : rest.slice(2, end);
      return { length: end < 0 ? rest.length : end + 2, text: [...quoted].map(literal).join("") };
    }
    default:
      return signAt(rest);
  }
}

/** An escape that stands for a sign or for a class of Unicode, in a class or outside. */
function signAt(rest: string): Token {
  const property = /^\\([pP])(?:\{(\^?)([^}]*)\}|(.))/.exec(rest);
  if (property !== null) {
    const [text, letter = "p", negation, name, short] = property;
    const flipped = letter === "p" ? "P" : "p";
    return {
      length: text.length,
      isSet: true,
      text: `\\${negation === "^" ? flipped : letter}{${name ?? short}}`,
    };
  }
  const octal = /^\\(0[0-7]{0,2}|[1-7][0-7]{1,2})/.exec(rest);
  if (octal !== null) {
    const [text, digits = "0"] = octal;
    return { length: text.length, text: `\\x{${Number.parseInt(digits, 8).toString(16)}}` };
  }
  const hex = /^\\x(?:\{[0-9A-Fa-f]+\}|[0-9A-Fa-f]{2})/.exec(rest);
  if (hex !== null) return { length: hex[0].length, text: hex[0] };
  const sign = rest[1] ?? "\\";
  const text = /[a-z]/i.test(sign) ? `\\${sign}` : literal(sign);
  return { length: 1 + sign.length, text };
}

function classAt(rest: string): Token {
  const opening = /^\[\^?/.exec(rest)?.[0] ?? "[";
  let index = opening.length;
  let text = opening;
  for (let isFirst = true; index < rest.length; isFirst = false) {
    if (rest[index] === "]" && !isFirst) break;
    const member = memberAt(rest.slice(index));
    const behind = rest.slice(index + member.length);
    const isRange = !member.isSet && /^-[^\]]/.test(behind);
    const end = isRange ? memberAt(behind.slice(1)) : undefined;
    text += end === undefined ? member.text : `${member.text}-${end.text}`;
    index += member.length + (end === undefined ? 0 : 1 + end.length);
  }
  return { length: index + 1, text: `${text}]` };
}

/** One member of a class, without the range that it may begin. */
function memberAt(rest: string): Token {
  const posix = /^\[:\^?\w+:\]/.exec(rest);
  if (posix !== null) return { length: posix[0].length, text: posix[0], isSet: true };
  if (!rest.startsWith("\\")) {
    const sign = String.fromCodePoint(rest.codePointAt(0) ?? 0);
    return { length: sign.length, text: literal(sign) };
  }
  const sign = rest[1] ?? "";
  const perl = perlClasses[sign.toLowerCase()];
  if (perl === undefined) return signAt(rest);
  return { length: 2, text: sign === sign.toLowerCase() ? perl : `[^${perl}]`, isSet: true };
}

/** A sign that stands for itself, in a class or outside. */
function literal(sign: string): string {
  return /[\\.+*?()|[\]{}^$&~-]/.test(sign) ? `\\${sign}` : sign;
}
