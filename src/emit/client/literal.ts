import { isJsonObject, type JsonValue, NumberText, numberText } from "../../model/json.js";
import { indent, width } from "../../print/typescript/lines.js";
import { literalKey } from "../../print/typescript/names.js";

/** An expression: its text, or the members of an object by their names. */
export type Literal = string | readonly Member[];

export type Member = readonly [name: string, value: Literal];

/** The members that there are. */
export function members(
  entries: readonly (readonly [name: string, value: Literal | undefined])[],
): readonly Member[] {
  return entries.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]));
}

/** The expression behind `head` and before `end`: on one line, if it fits on one. */
export function printed(head: string, literal: Literal, end: string): readonly string[] {
  const line = `${head}${oneLine(literal)}${end}`;
  if (typeof literal === "string" || line.length <= width - 10) return [line];
  const inner = literal.flatMap(([name, value]) =>
    name === value ? [`${name},`] : printed(`${literalKey(name)}: `, value, ","),
  );
  return [`${head}{`, ...indent(inner), `}${end}`];
}

function oneLine(literal: Literal): string {
  if (typeof literal === "string") return literal;
  if (literal.length === 0) return "{}";
  const inner = literal.map(([name, value]) =>
    name === value ? name : `${literalKey(name)}: ${oneLine(value)}`,
  );
  return `{ ${inner.join(", ")} }`;
}

/** A value of JSON as an expression. */
export function jsonText(value: JsonValue): string {
  if (typeof value === "number" || value instanceof NumberText) return numberText(value);
  if (isJsonObject(value)) {
    return oneLine(Object.entries(value).map(([key, each]) => [key, jsonText(each)]));
  }
  if (Array.isArray(value)) return `[${value.map(jsonText).join(", ")}]`;
  return JSON.stringify(value);
}
