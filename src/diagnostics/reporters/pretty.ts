import type { Position } from "../../model/position.js";
import { entryOf } from "../catalog.js";
import { codeFrame } from "../code-frame.js";
import type { Diagnostic, Related } from "../diagnostic.js";
import { locate, type Texts } from "../locate.js";
import { coloured, type Style, uncoloured } from "../style.js";
import { count, type Formatter, samePath } from "./format.js";

interface Context {
  readonly texts: Texts;
  readonly pathOf: (file: string) => string;
  readonly style: Style;
}

/**
 * For people:
 *
 * ```
 * gen-apis.yaml:8:5 - error unknown-config-key: unknown key "directroy" in "outputs.crds"
 *
 *     7 |   crds:
 *   > 8 |     directroy: generated
 *       |     ^^^^^^^^^
 *
 *   fix: write "directory"
 *
 * Found 1 error.
 * ```
 */
export const formatPretty: Formatter = (diagnostics, texts, options = {}) => {
  if (diagnostics.length === 0) return "";
  const style = options.color === true ? coloured : uncoloured;
  const context = { texts, pathOf: options.pathOf ?? samePath, style };
  const blocks = diagnostics.map((diagnostic) => block(diagnostic, context));
  return `${[...blocks, summary(diagnostics)].join("\n\n")}\n`;
};

function block(diagnostic: Diagnostic, context: Context): string {
  const { code, severity, message, position, related = [] } = diagnostic;
  const { style } = context;
  const head = `${style.severity(severity, `${severity} ${code}`)}: ${message}`;
  const fix = `  ${style.strong("fix:")} ${diagnostic.help ?? entryOf(code).fix}`;
  return [
    position === undefined ? head : `${place(position, context)} - ${head}`,
    ...frame(position, "  ", context),
    ...related.map((one) => relatedBlock(one, context)),
    fix,
  ].join("\n\n");
}

function relatedBlock({ message, position }: Related, context: Context): string {
  const head = `  ${place(position, context)} - ${message}`;
  return [head, ...frame(position, "    ", context)].join("\n");
}

function place(position: Position, { texts, pathOf, style }: Context): string {
  const path = style.place(pathOf(position.file));
  const text = texts(position.file);
  if (text === undefined) return path;
  const { line, column } = locate(text, position);
  return `${path}:${line}:${column}`;
}

function frame(position: Position | undefined, indent: string, context: Context): string[] {
  const text = position && context.texts(position.file);
  if (position === undefined || text === undefined || text === "") return [];
  const lines = codeFrame(text, locate(text, position), context.style).split("\n");
  return [lines.map((line) => `${indent}${line}`).join("\n")];
}

/** `Found 2 errors, 1 warning.` */
function summary(diagnostics: readonly Diagnostic[]): string {
  const counts = [
    plural(count(diagnostics, "error"), "error"),
    plural(count(diagnostics, "warning"), "warning"),
  ].filter((text) => !text.startsWith("0 "));
  return `Found ${counts.join(", ")}.`;
}

function plural(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? "" : "s"}`;
}
