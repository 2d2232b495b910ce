import { currentEnvironment } from "./cli/environment.js";
import type { RunOptions } from "./cli/options.js";
import { type ExitCode, exitCodeOf, type Mode } from "./cli/outcome.js";
import { runSession } from "./cli/session.js";
import type { Diagnostic } from "./diagnostics/diagnostic.js";
import type { Change } from "./output/compare.js";

export type { RunOptions } from "./cli/options.js";
export type { ExitCode } from "./cli/outcome.js";
export type { Code } from "./diagnostics/catalog.js";
export type { Diagnostic, Related, Severity } from "./diagnostics/diagnostic.js";
export type { Position } from "./model/position.js";
export type { Change, Leftover, Missing, Orphan, Same, Stale } from "./output/compare.js";

export interface GenerateOptions extends RunOptions {
  /** Whether only to find out what would be written. */
  readonly dryRun?: boolean;
}

/** What a run came to. */
export interface Result {
  /** Everything that was found, sorted by file and position. With an error among it, nothing was written. */
  readonly diagnostics: readonly Diagnostic[];
  /**
   * Every file that is generated or should be removed, as it stood before the run, sorted by path. Empty
   * where errors ended the run before the comparison.
   */
  readonly changes: readonly Change[];
  /** What the command would exit with: 0 for a clean run, 1 for findings, 2 for a wrong call or configuration. */
  readonly exitCode: ExitCode;
}

/**
 * Writes everything that `gen-apis.yaml` asks for, as the command `gen-apis generate` does.
 *
 * Mistakes of users are diagnostics of the result; what is thrown is a fault of gen-apis.
 */
export function generate(options: GenerateOptions = {}): Promise<Result> {
  return run(options.dryRun === true ? "preview" : "generate", options);
}

/** Finds every stale, missing and orphaned file, as `gen-apis verify` does. Writes nothing into the tree. */
export function verify(options: RunOptions = {}): Promise<Result> {
  return run("verify", options);
}

async function run(mode: Mode, options: RunOptions): Promise<Result> {
  const { diagnostics, changes } = await runSession(mode, options, currentEnvironment());
  return { diagnostics, changes, exitCode: exitCodeOf(diagnostics) };
}
