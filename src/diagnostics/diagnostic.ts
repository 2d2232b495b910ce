import type { Position } from "../model/position.js";
import type { ArgumentsOf, Code } from "./catalog.js";
import type { Severity } from "./entry.js";

export type { Severity } from "./entry.js";

/** One finding, complete: what a reporter needs and nothing more. */
export interface Diagnostic {
  readonly code: Code;
  readonly severity: Severity;
  readonly message: string;
  /** What to do about it here, when that is more exact than the catalogue's `fix`. */
  readonly help?: string;
  /** Absent where no file is to blame, such as a wrong option of the command. */
  readonly position?: Position;
  readonly related?: readonly Related[];
}

/** Another place that belongs to the finding. */
export interface Related {
  readonly message: string;
  readonly position: Position;
}

/** A finding as a rule reports it; message and severity come from the catalogue. */
export interface Finding<C extends Code = Code> {
  readonly code: C;
  readonly position: Position | undefined;
  readonly arguments: ArgumentsOf<C>;
  readonly help?: string;
  readonly related?: readonly Related[];
}

/** How every part of the program says what is wrong with its input. Reporting never stops the work. */
export type Report = <C extends Code>(finding: Finding<C>) => void;
