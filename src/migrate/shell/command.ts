import type { Position } from "../../model/position.js";

/** A word of a command after all expansions; unknown parts as {@link unknown} marks them. */
export interface Argument {
  readonly text: string;
  readonly position: Position;
}

/** A command as the shell would run it. */
export interface RunCommand {
  /** The program first. */
  readonly words: readonly Argument[];
  /** The whole command, redirections included. */
  readonly position: Position;
  /** The working folder, as an absolute path. */
  readonly directory: string;
  /** Variables that the script exports, or sets for this command alone. */
  readonly variables: ReadonlyMap<string, string>;
  /** The file that takes what the command prints. */
  readonly output?: string;
  /** Whether it depends on a condition that nobody can know here. */
  readonly isConditional: boolean;
}

/** Something that cannot be known without running the script. */
export interface Doubt {
  readonly position: Position;
  readonly reason: string;
}
