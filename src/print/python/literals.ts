import { isJsonObject, type JsonValue, NumberText, numberText } from "../../model/json.js";

/** A text as a literal, in the quotes that need fewer escapes. */
export function textLiteral(text: string): string {
  const quote = quoteFor(text);
  return `${quote}${escapeControls(text.replaceAll("\\", "\\\\")).replaceAll(quote, `\\${quote}`)}${quote}`;
}

/** A regular expression as a literal: raw where that can hold it. */
export function regexLiteral(regex: string): string {
  const isPlain = !/["\n\r]|\\$/.test(regex) && escapeControls(regex) === regex;
  return isPlain ? `r"${regex}"` : textLiteral(regex);
}

/** A value of JSON as an expression. */
export function jsonLiteral(value: JsonValue): string {
  if (value === null) return "None";
  if (typeof value === "boolean") return value ? "True" : "False";
  if (typeof value === "string") return textLiteral(value);
  if (typeof value === "number" || value instanceof NumberText) return numberText(value);
  if (isJsonObject(value)) {
    const members = Object.entries(value).map(
      ([key, each]) => `${textLiteral(key)}: ${jsonLiteral(each)}`,
    );
    return `{${members.join(", ")}}`;
  }
  return `[${value.map(jsonLiteral).join(", ")}]`;
}

/** Double quotes, as Python's formatters write them, unless single ones save escapes. */
function quoteFor(text: string): string {
  const count = (sign: string) => text.split(sign).length;
  return count('"') > count("'") ? "'" : '"';
}

const shortEscapes: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };

/** What an editor would not show, as an escape. */
export function escapeControls(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, (sign) => {
    const code = sign.codePointAt(0) ?? 0;
    const hex = code.toString(16);
    if (code < 0x100) return shortEscapes[sign] ?? `\\x${hex.padStart(2, "0")}`;
    return code < 0x10000 ? `\\u${hex.padStart(4, "0")}` : `\\U${hex.padStart(8, "0")}`;
  });
}
