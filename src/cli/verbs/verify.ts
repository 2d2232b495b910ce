import type { AddVerb } from "../run.js";
import { addRunOptions, type RunFlags } from "./run-options.js";
import { runVerb } from "./run-verb.js";

export const addVerify: AddVerb = (program, surroundings, end) => {
  const verb = program
    .command("verify")
    .description("say what is stale, missing or orphaned, and write nothing");
  addRunOptions(verb).action((flags: RunFlags) => runVerb("verify", flags, surroundings, end));
};
