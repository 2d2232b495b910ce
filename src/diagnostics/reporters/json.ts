import type { Position } from "../../model/position.js";
import { entryOf } from "../catalog.js";
import type { Diagnostic, Severity } from "../diagnostic.js";
import { locate, type Texts } from "../locate.js";
import { count, type Formatter, samePath } from "./format.js";

/** The document that `--format json` prints. Keys may be added; none changes its meaning in version 1. */
export interface JsonReport {
  readonly version: 1;
  readonly diagnostics: readonly JsonDiagnostic[];
  readonly summary: { readonly errors: number; readonly warnings: number };
}

export interface JsonDiagnostic {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly fix: string;
  /** Absent where no file is to blame. */
  readonly location?: JsonLocation;
  readonly related: readonly { readonly message: string; readonly location: JsonLocation }[];
}

/** From `start` to `end`, which is exclusive. */
export interface JsonLocation {
  readonly file: string;
  readonly start: JsonPoint;
  readonly end: JsonPoint;
}

export interface JsonPoint {
  /** UTF-16 code units from the start of the file. */
  readonly offset: number;
  /** From 1; absent, like `column`, where the file's text is not known. */
  readonly line?: number;
  /** From 1, in UTF-16 code units. */
  readonly column?: number;
}

/** For programs: one {@link JsonReport}, also where nothing was found. */
export const formatJson: Formatter = (diagnostics, texts, { pathOf = samePath } = {}) => {
  const report: JsonReport = {
    version: 1,
    diagnostics: diagnostics.map((diagnostic) => toJson(diagnostic, texts, pathOf)),
    summary: { errors: count(diagnostics, "error"), warnings: count(diagnostics, "warning") },
  };
  return `${JSON.stringify(report, null, 2)}\n`;
};

function toJson(
  { code, severity, message, help, position, related = [] }: Diagnostic,
  texts: Texts,
  pathOf: (file: string) => string,
): JsonDiagnostic {
  return {
    code,
    severity,
    message,
    fix: help ?? entryOf(code).fix,
    ...(position !== undefined && { location: toLocation(position, texts, pathOf) }),
    related: related.map((one) => {
      return { message: one.message, location: toLocation(one.position, texts, pathOf) };
    }),
  };
}

function toLocation(
  position: Position,
  texts: Texts,
  pathOf: (file: string) => string,
): JsonLocation {
  const text = texts(position.file);
  const place = text === undefined ? undefined : locate(text, position);
  return {
    file: pathOf(position.file),
    start: {
      offset: position.start,
      ...(place && { line: place.line, column: place.column }),
    },
    end: {
      offset: position.end,
      ...(place && { line: place.endLine, column: place.endColumn }),
    },
  };
}
