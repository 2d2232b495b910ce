import type { ParsedScript } from "unbash";
import type { Position } from "../../model/position.js";
import type { Project } from "../project.js";
import type { Script } from "../script.js";
import type { Budget } from "./budget.js";
import type { Doubt, RunCommand } from "./command.js";
import type { State, Value } from "./state.js";

/** What all runs of one repository share. */
export interface Shell {
  readonly project: Project;
  readonly budget: Budget;
  /** The tree of a script. Scripts are run from many places, and each text is parsed once. */
  parse(text: string): ParsedScript;
  record(command: RunCommand): void;
  doubt(doubt: Doubt): void;
  /** Whether a script of the repository may have to do with generators, or is given words that do. */
  isRelevant(file: string, words: readonly string[]): boolean;
  /** Whether a generator has this name. Copies of generators are known, so they are not followed. */
  isGenerator(name: string): boolean;
  /** Tells that a script of the repository was run with arguments that are known. */
  ran(file: string): void;
}

/** Where a run is: whose text, with what variables, on how sure a way. */
export interface Frame {
  readonly shell: Shell;
  readonly script: Script;
  readonly state: State;
  readonly depth: number;
  readonly isConditional: boolean;
  /** Whether `$1` and its kin are what a caller gave; otherwise nobody knows how the script is called. */
  readonly hasArguments: boolean;
  /** In a function: what its local variables held outside of it. */
  readonly locals?: Map<string, Value | undefined>;
  /** Takes what is printed, where a substitution asks for it. */
  readonly printed?: Printed;
  /** The file that takes what is printed. */
  readonly outputFile?: string;
}

/** What the commands of a substitution printed. */
export interface Printed {
  text: string;
  isKnown: boolean;
}

/** How a command ended: whether it succeeded, if that is known, and whether it ends what is around it. */
export interface Flow {
  readonly succeeded: boolean | undefined;
  readonly leaves?: "exit" | "return" | "break" | "continue";
}

export const succeeded: Flow = { succeeded: true };
export const failed: Flow = { succeeded: false };
export const ended: Flow = { succeeded: undefined };

/** A text of the script as it was written. */
export function sourceOf({ script }: Frame, node: { pos: number; end: number }): string {
  return script.text.slice(node.pos, node.end);
}

export function positionOf({ script }: Frame, node: { pos: number; end: number }): Position {
  return script.position(node.pos, node.end);
}
