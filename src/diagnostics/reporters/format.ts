import type { Diagnostic, Severity } from "../diagnostic.js";
import type { Texts } from "../locate.js";

/** What every reporter needs beside the diagnostics. */
export interface ReportOptions {
  /** Colours for a terminal; only for people. */
  readonly color?: boolean;
  /**
   * What a file is called in the report. Positions are relative to the configuration's folder; a
   * terminal wants paths from the working directory, CI those from the repository's root.
   */
  readonly pathOf?: (file: string) => string;
}

/** Makes the whole report, line ends included; the empty text where there is nothing to say. */
export type Formatter = (
  diagnostics: readonly Diagnostic[],
  texts: Texts,
  options?: ReportOptions,
) => string;

export const samePath = (file: string): string => file;

export function count(diagnostics: readonly Diagnostic[], severity: Severity): number {
  return diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
}
