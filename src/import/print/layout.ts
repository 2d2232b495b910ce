import { printComment } from "../../annotations/print.js";
import { indent, width } from "../../print/typescript/lines.js";
import type { TypeText } from "./expression.js";

/**
 * The lines of a declaration's type as the common formatters break it, between `head` and `tail`.
 *
 * @param column where the first line starts
 */
export function layout(
  head: string,
  type: TypeText,
  tail: string,
  column: number,
): readonly string[] {
  const line = `${head}${oneLine(type)}${tail}`;
  if (!hasIndex(type) && column + line.length <= width) return [line];
  switch (type.kind) {
    case "name":
      return [line];
    case "union":
      return unionLines(head, type.parts, tail);
    case "nullable":
      return nullableLines(head, type.type, tail, column);
    case "list":
      return listLines(head, type.items, tail, column);
    case "record":
      return [
        `${head}Record<`,
        "  string,",
        ...indent(layout("", type.values, "", column + 2)),
        `>${tail}`,
      ];
    case "index": {
      const comment = printComment({ annotations: type.annotations }, "").split("\n");
      return [
        `${head}{`,
        ...indent([...comment, ...layout("[key: string]: ", type.values, ";", column + 2)]),
        `}${tail}`,
      ];
    }
  }
}

function unionLines(head: string, parts: readonly string[], tail: string): readonly string[] {
  const lines = parts.map((part) => `  | ${part}`);
  return [head.trimEnd(), ...lines.slice(0, -1), `${lines.at(-1) ?? ""}${tail}`].filter(
    (line) => line !== "",
  );
}

function nullableLines(
  head: string,
  type: TypeText,
  tail: string,
  column: number,
): readonly string[] {
  const parts = partsOf(type);
  if (parts !== undefined) return unionLines(head, [...parts, "null"], tail);
  return layout(head, type, ` | null${tail}`, column);
}

/** The members of a type that is written on one line each. */
function partsOf(type: TypeText): readonly string[] | undefined {
  if (type.kind === "union") return type.parts;
  return type.kind === "name" ? [type.text] : undefined;
}

function listLines(head: string, items: TypeText, tail: string, column: number): readonly string[] {
  if (items.kind !== "union" && items.kind !== "nullable") {
    return layout(head, items, `[]${tail}`, column);
  }
  const lines = layout("", items, "", width);
  // The parts of a union are indented already.
  const isUnion = partsOf(items.kind === "nullable" ? items.type : items) !== undefined;
  return [`${head}(`, ...(isUnion ? lines : indent(lines)), `)[]${tail}`];
}

function hasIndex(type: TypeText): boolean {
  switch (type.kind) {
    case "index":
      return true;
    case "list":
      return hasIndex(type.items);
    case "record":
      return hasIndex(type.values);
    case "nullable":
      return hasIndex(type.type);
    case "name":
    case "union":
      return false;
  }
}

function oneLine(type: TypeText): string {
  switch (type.kind) {
    case "name":
      return type.text;
    case "union":
      return type.parts.join(" | ");
    case "nullable":
      return `${oneLine(type.type)} | null`;
    case "list":
      return isUnion(type.items) ? `(${oneLine(type.items)})[]` : `${oneLine(type.items)}[]`;
    case "record":
      return `Record<string, ${oneLine(type.values)}>`;
    case "index":
      return "{}";
  }
}

function isUnion(type: TypeText): boolean {
  return type.kind === "nullable" || (type.kind === "union" && type.parts.length > 1);
}
