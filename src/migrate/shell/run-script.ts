import type { Script } from "../script.js";
import { repository } from "../text.js";
import type { Frame, Printed, Shell } from "./frame.js";
import { createState } from "./state.js";
import { runText } from "./statements.js";

/** Reads a script as the shell would run it, without running anything, from this folder. */
export function runScript(shell: Shell, script: Script, directory: string = repository): void {
  runText(frameOf(shell, script, directory));
}

/** The same for a text whose output is wanted. */
export function runSubstitution(
  shell: Shell,
  script: Script,
  directory: string,
  printed: Printed,
): void {
  runText({ ...frameOf(shell, script, directory), printed });
}

function frameOf(shell: Shell, script: Script, directory: string): Frame {
  return {
    shell,
    script,
    state: createState(directory),
    depth: 0,
    isConditional: false,
    hasArguments: false,
  };
}
