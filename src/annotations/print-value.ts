import { isJsonObject, type JsonValue, NumberText, numberText } from "../model/json.js";
import { quote } from "./print-text.js";

/** A value in the notation that YAML's flow style and JSON share, keys without needless quotes. */
export function printValue(value: JsonValue): string {
  if (typeof value === "string") return isWord(value) ? value : quote(value);
  if (typeof value === "number" || value instanceof NumberText) return numberText(value);
  if (Array.isArray(value)) return `[${value.map(printValue).join(", ")}]`;
  if (!isJsonObject(value)) return String(value);
  const members = Object.entries(value).map(([key, member]) => printMember(key, member));
  return `{${members.join(", ")}}`;
}

/**
 * The same on lines of at most `width` characters where that can be: a list or an object that is longer
 * has a line for each of its members.
 */
export function printValueOverLines(value: JsonValue, width: number): string {
  const line = printValue(value);
  if (line.length <= width) return line;
  const inside = width - 2;
  if (Array.isArray(value)) {
    return block(
      "[",
      value.map((item: JsonValue) => printValueOverLines(item, inside)),
      "]",
    );
  }
  if (!isJsonObject(value)) return line;
  const members = Object.entries(value).map(([key, member]) => {
    const head = `${printKey(key)}: `;
    return head + printValueOverLines(member, inside - head.length);
  });
  return block("{", members, "}");
}

function block(open: string, members: readonly string[], close: string): string {
  const lines = members.join(",\n").split("\n");
  return [open, ...lines.map((line) => `  ${line}`), close].join("\n");
}

function printMember(key: string, value: JsonValue): string {
  return `${printKey(key)}: ${printValue(value)}`;
}

/** What YAML takes for a text without quotes, wherever it stands. */
function isWord(text: string): boolean {
  return /^[A-Za-z][\w./-]*$/.test(text) && !/^(?:true|false|null)$/i.test(text);
}

function printKey(key: string): string {
  return /^[A-Za-z][\w-]*$/.test(key) ? key : quote(key);
}
