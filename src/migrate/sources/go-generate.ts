import { pieceOf } from "../make/piece.js";
import { dirname } from "../paths.js";
import { madeFrom } from "../script.js";
import type { Shell } from "../shell/frame.js";
import { runScript } from "../shell/run-script.js";
import { lastPart, repository } from "../text.js";

/**
 * Reads the `//go:generate` lines of a Go file. Go takes each for one command in the file's folder.
 *
 * @see https://pkg.go.dev/cmd/go#hdr-Generate_Go_files_by_processing_source
 */
export function runGoGenerate(shell: Shell, file: string, text: string): void {
  for (const match of text.matchAll(/^\/\/go:generate[ \t]+(.+)$/gm)) {
    const [line, command = ""] = match;
    const start = match.index + line.length - command.length;
    const piece = pieceOf(command.replaceAll("$GOFILE", lastPart(file)), start);
    runScript(shell, madeFrom(file, piece.text, piece.origins), dirname(`${repository}/${file}`));
  }
}
