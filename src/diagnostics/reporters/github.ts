import type { Position } from "../../model/position.js";
import { entryOf } from "../catalog.js";
import type { Diagnostic } from "../diagnostic.js";
import { locate, type Texts } from "../locate.js";
import { type Formatter, samePath } from "./format.js";

/**
 * For GitHub Actions: one workflow command a line, which becomes an annotation of the changed file.
 *
 * @see https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions#setting-an-error-message
 */
export const formatGithub: Formatter = (diagnostics, texts, { pathOf = samePath } = {}) =>
  diagnostics.map((diagnostic) => `${command(diagnostic, texts, pathOf)}\n`).join("");

function command(
  { code, severity, message, help, position }: Diagnostic,
  texts: Texts,
  pathOf: (file: string) => string,
): string {
  const properties = {
    ...(position !== undefined && place(position, texts, pathOf)),
    title: code,
  };
  const list = Object.entries(properties)
    .map(([key, value]) => `${key}=${escapeProperty(String(value))}`)
    .join(",");
  return `::${severity} ${list}::${escapeData(`${message}\n${help ?? entryOf(code).fix}`)}`;
}

/** GitHub refuses columns for an annotation that spans lines. */
function place(
  position: Position,
  texts: Texts,
  pathOf: (file: string) => string,
): Readonly<Record<string, string | number>> {
  const file = pathOf(position.file);
  const text = texts(position.file);
  if (text === undefined) return { file };
  const { line, endLine, column, endColumn } = locate(text, position);
  const lines = { file, line, endLine };
  return line === endLine ? { ...lines, col: column, endColumn } : lines;
}

/** The runner decodes these three in the message, and two more in properties. */
function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
