import { exitCodeOf } from "../outcome.js";
import type { AddVerb } from "../run.js";
import { addRunOptions, type RunFlags } from "./run-options.js";
import { runVerb } from "./run-verb.js";

export const addVerify: AddVerb = (program, surroundings, end) => {
  const verb = program
    .command("verify")
    .description("say what is stale, missing or orphaned, and write nothing");
  addRunOptions(verb).action(async (flags: RunFlags) => {
    const { diagnostics } = await runVerb("verify", flags, surroundings);
    end(exitCodeOf(diagnostics, flags.maxWarnings));
  });
};
