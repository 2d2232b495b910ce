import { exitCodeOf, exitCodes } from "../outcome.js";
import type { AddVerb } from "../run.js";
import { addRunOptions, type RunFlags } from "./run-options.js";
import { runVerb } from "./run-verb.js";

interface GenerateFlags extends RunFlags {
  readonly dryRun?: boolean;
  readonly exitCode?: boolean;
}

export const addGenerate: AddVerb = (program, surroundings, end) => {
  const verb = program
    .command("generate", { isDefault: true })
    .description("write everything that the configuration asks for (the default)")
    .option("--dry-run", "say what would be written, and write nothing")
    .option("--exit-code", "exit with 1 if anything was, or would be, written or removed");
  addRunOptions(verb).action(async (flags: GenerateFlags) => {
    const mode = flags.dryRun === true ? "preview" : "generate";
    const outcome = await runVerb(mode, flags, surroundings);
    const code = exitCodeOf(outcome.diagnostics, flags.maxWarnings);
    const isChange = outcome.changes.some(({ kind }) => kind !== "same");
    end(
      code === exitCodes.clean && isChange && flags.exitCode === true ? exitCodes.findings : code,
    );
  });
};
