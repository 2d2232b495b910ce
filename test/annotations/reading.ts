import { annotateSchema } from "../../src/annotations/apply.js";
import { type DocComment, readComment } from "../../src/annotations/comment.js";
import { entryOf } from "../../src/diagnostics/catalog.js";
import type { Finding, Report } from "../../src/diagnostics/diagnostic.js";
import type { Schema } from "../../src/model/schema.js";

/** A finding as tests compare it: its code, the text that it points to, and what it says. */
export interface Found {
  readonly code: string;
  readonly at: string;
  readonly message: string;
  readonly help?: string;
}

/** Reads a raw comment that stands somewhere in a file, so that wrong offsets show. */
export function read(raw: string): { comment: DocComment; found: readonly Found[]; file: string } {
  const before = "export interface Spec {\n  ";
  const file = `${before}${raw}\n  field?: string;\n}\n`;
  const found: Found[] = [];
  const source = { file: "api.ts", text: raw, start: before.length };
  return { comment: readComment(source, recorder(file, found)), found, file };
}

/** Lines as they stand in a comment. */
export function framed(...lines: readonly string[]): string {
  return ["/**", ...lines.map((line) => `   * ${line}`), "   */"].join("\n");
}

export function readLines(...lines: readonly string[]) {
  return read(framed(...lines));
}

/** Applies the annotations in the lines to a schema. */
export function annotate(
  schema: Schema,
  lines: readonly string[],
  types: Readonly<Record<string, Schema>> = {},
): { schema: Schema; found: readonly Found[] } {
  const { comment, found, file } = readLines(...lines);
  const all = [...found];
  const context = { report: recorder(file, all), resolve: (id: string) => types[id] };
  return { schema: annotateSchema(schema, comment.annotations, context), found: all };
}

export function codes(found: readonly Found[]): readonly string[] {
  return found.map(({ code }) => code);
}

function recorder(file: string, found: Found[]): Report {
  return (finding) => found.push(toFound(file, finding as Finding));
}

function toFound(file: string, { code, position, arguments: values, help }: Finding): Found {
  return {
    code,
    at: position === undefined ? "" : file.slice(position.start, position.end),
    message: entryOf(code).message(values),
    ...(help !== undefined && { help }),
  };
}
