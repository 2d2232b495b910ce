import type { Position } from "../model/position.js";

/** What the functions of the package give back. Apart from the types inside, so that those can change. */
export interface Result {
  /** Everything that was found, sorted by file and position. With an error among it, nothing was written. */
  readonly diagnostics: readonly Diagnostic[];
  /**
   * Every file that is generated or should be removed, as it stood before the run, sorted by path. Empty
   * where errors ended the run before the comparison, or made the writing fail.
   */
  readonly files: readonly FileResult[];
  /** What the command would exit with: 0 for a clean run, 1 for findings, 2 for a wrong call or configuration. */
  readonly exitCode: 0 | 1 | 2;
}

/** One finding. */
export interface Diagnostic {
  /** Such as `unknown-annotation`; `gen-apis explain CODE` tells more. */
  readonly code: string;
  readonly severity: "error" | "warning";
  readonly message: string;
  /** What to do about it here. */
  readonly help?: string;
  /** Absent where no file is to blame. */
  readonly position?: Position;
  readonly related?: readonly { readonly message: string; readonly position: Position }[];
}

/** One file of the outputs. */
export interface FileResult {
  /** Relative to the root of the outputs, with `/` on every platform. */
  readonly path: string;
  /**
   * `stale`: its content differs. `orphan`: nothing generates it any more. `leftover`: a killed run left
   * it behind.
   */
  readonly state: "same" | "stale" | "missing" | "orphan" | "leftover";
  /** What is generated; absent where nothing is. */
  readonly text?: string;
}
