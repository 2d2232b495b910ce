import { isJsonObject, type JsonValue, NumberText } from "../../model/json.js";

/**
 * A document as JSON, two spaces a level and a line end behind it. Numbers keep the text they were
 * written with, which `JSON.stringify` cannot do.
 */
export function printJson(value: JsonValue): string {
  return `${print(value, "\n")}\n`;
}

/** @param start of a line at the value's own level, line end included */
function print(value: JsonValue, start: string): string {
  if (value instanceof NumberText) return value.text;
  if (isJsonObject(value)) return printObject(Object.entries(value), start);
  if (Array.isArray(value)) return printList(value, start);
  return JSON.stringify(value);
}

function printObject(entries: readonly (readonly [string, JsonValue])[], start: string): string {
  const inner = `${start}  `;
  const members = entries.map(([key, item]) => `${JSON.stringify(key)}: ${print(item, inner)}`);
  return enclosed("{", members, "}", start);
}

function printList(items: readonly JsonValue[], start: string): string {
  const inner = `${start}  `;
  return enclosed(
    "[",
    items.map((item) => print(item, inner)),
    "]",
    start,
  );
}

function enclosed(open: string, parts: readonly string[], close: string, start: string): string {
  if (parts.length === 0) return `${open}${close}`;
  return `${open}${start}  ${parts.join(`,${start}  `)}${start}${close}`;
}
