import { expect } from "vitest";
import {
  type PrintedAnnotation,
  type PrintedComment,
  printComment,
} from "../../src/annotations/print.js";
import { isAnnotationName } from "../../src/annotations/table.js";
import { equalJson, type JsonValue, jsonObject } from "../../src/model/json.js";
import { read } from "./reading.js";

export function printed(name: string, argument: PrintedAnnotation["argument"]): PrintedAnnotation {
  if (!isAnnotationName(name)) throw new Error(name);
  return { name, argument };
}

export function fields(given: Record<string, JsonValue>): PrintedAnnotation["argument"] {
  return {
    form: "fields",
    fields: new Map(Object.entries(given).filter(([, each]) => each !== null)),
  };
}

/** Prints the comment, expects that it is read back as it was, and gives the printed text. */
export function expectSame(comment: PrintedComment, indent = "  "): string {
  const raw = printComment(comment, indent);
  const { comment: again, found } = read(raw);
  // Both are compared as they are: a description of half a pair of surrogates, keys of objects, texts of numbers.
  expect(found, raw).toEqual([]);
  expect(again.description, raw).toBe(comment.description);
  expect(again.annotations.map(({ name }) => name)).toEqual(
    comment.annotations.map(({ name }) => name),
  );
  for (const [index, { argument }] of comment.annotations.entries()) {
    const other = again.annotations[index]?.argument;
    expect(other && sameArgument(argument, other), raw).toBe(true);
  }
  // It is one comment for TypeScript, and a file can hold it.
  expect(raw.indexOf("*/")).toBe(raw.length - 2);
  expect(Buffer.from(raw, "utf8").toString("utf8")).toBe(raw);
  return raw;
}

function sameArgument(a: PrintedAnnotation["argument"], b: PrintedAnnotation["argument"]): boolean {
  if (a.form === "fields" && b.form === "fields")
    return equalJson(jsonObject(a.fields), jsonObject(b.fields));
  if (a.form === "value" && b.form === "value") return equalJson(a.value, b.value);
  if (a.form === "text" && b.form === "text") return a.text === b.text;
  return a.form === "flag" && b.form === "flag";
}
