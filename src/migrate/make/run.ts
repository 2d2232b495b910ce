import { dirname } from "../paths.js";
import type { Project } from "../project.js";
import { madeFrom, wholeFile } from "../script.js";
import type { Printed, Shell } from "../shell/frame.js";
import { runScript, runSubstitution } from "../shell/run-script.js";
import { isKnown, repository, unknown } from "../text.js";
import { expandPiece } from "./expand.js";
import { readMakefile, recipeScope } from "./makefile.js";
import type { Piece } from "./piece.js";

/** Reads every recipe of a Makefile as make would run it. Gives the files that were read. */
export function runMakefile(shell: Shell, file: string, project: Project): readonly string[] {
  const directory = dirname(`${repository}/${file}`);
  const makefile = readMakefile(file, project, {
    shell: (text) => printedBy(shell, file, text, directory),
    step: () => shell.budget.step(),
  });
  if (makefile === undefined) return [];
  for (const recipe of makefile.recipes) {
    const { text, origins } = withoutMarks(
      expandPiece(recipe.piece, recipeScope(makefile, recipe)),
    );
    runScript(shell, madeFrom(recipe.file, text, origins), directory);
  }
  return makefile.files;
}

function printedBy(shell: Shell, file: string, text: string, directory: string): string {
  const source = `$(shell ${text})`;
  if (!isKnown(text)) return unknown(source);
  const printed: Printed = { text: "", isKnown: true };
  // What it runs is no step of the build, so nobody has to hear of it.
  const quiet = { ...shell, record: () => undefined, doubt: () => undefined };
  runSubstitution(quiet, wholeFile(file, text), directory, printed);
  return printed.isKnown ? printed.text.trim().replaceAll("\n", " ") : unknown(source);
}

/** Takes off the marks in front of each line: `@`, `-` and `+`. */
function withoutMarks({ text, origins }: Piece): Piece {
  let result = "";
  const kept: number[] = [];
  let isStart = true;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index] ?? "";
    if (isStart && /[@+\-\s]/.test(character) && character !== "\n") continue;
    isStart = character === "\n" && text[index - 1] !== "\\";
    result += character;
    kept.push(origins[index] ?? 0);
  }
  return { text: result, origins: kept };
}
