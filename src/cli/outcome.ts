import { commandEntries } from "../diagnostics/catalog/command.js";
import { configEntries } from "../diagnostics/catalog/config.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Change } from "../output/compare.js";
import type { Place } from "./place.js";
import type { Upgrade } from "./upgrade/compare-releases.js";

/** What a run does with the differences that it finds. */
export type Mode = "generate" | "preview" | "verify";

/** What a run came to. */
export interface Outcome {
  readonly mode: Mode;
  /** Undefined where there is no configuration. */
  readonly place: Place | undefined;
  /** Sorted by file and position. */
  readonly diagnostics: readonly Diagnostic[];
  /**
   * Every file that is generated or should be removed, sorted by path. Empty if errors made the run
   * stop before the comparison, or made the writing fail. In the mode `generate`, what was different
   * before it was written.
   */
  readonly changes: readonly Change[];
  /** What a person may want to know of a file, by its path. */
  readonly notes: ReadonlyMap<string, string>;
  /** What another Kubernetes release changes, where a preview names one. */
  readonly upgrade?: Upgrade;
}

/** The command's exit codes. */
export const exitCodes = { clean: 0, findings: 1, usage: 2, internal: 70 } as const;

/** `maxWarnings`: how many warnings are allowed. */
export function exitCodeOf(
  diagnostics: readonly Diagnostic[],
  maxWarnings: number = Number.POSITIVE_INFINITY,
): 0 | 1 | 2 {
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  if (errors.some(({ code }) => isUsage(code))) return exitCodes.usage;
  const warnings = diagnostics.length - errors.length;
  return errors.length > 0 || warnings > maxWarnings ? exitCodes.findings : exitCodes.clean;
}

function isUsage(code: string): boolean {
  return Object.hasOwn(commandEntries, code) || Object.hasOwn(configEntries, code);
}
