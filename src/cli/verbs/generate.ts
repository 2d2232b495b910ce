import type { AddVerb } from "../run.js";
import { addRunOptions, type RunFlags } from "./run-options.js";
import { runVerb } from "./run-verb.js";

interface GenerateFlags extends RunFlags {
  readonly dryRun?: boolean;
}

export const addGenerate: AddVerb = (program, surroundings, end) => {
  const verb = program
    .command("generate", { isDefault: true })
    .description("write everything that the configuration asks for (the default)")
    .option("--dry-run", "say what would be written, and write nothing");
  addRunOptions(verb).action((flags: GenerateFlags) =>
    runVerb(flags.dryRun === true ? "preview" : "generate", flags, surroundings, end),
  );
};
