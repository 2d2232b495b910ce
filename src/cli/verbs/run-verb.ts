import type { Mode, Outcome } from "../outcome.js";
import { mendingCall } from "../present/mending-call.js";
import { present } from "../present/present.js";
import type { Surroundings } from "../run.js";
import { runSession } from "../session.js";
import { type RunFlags, toRunOptions } from "./run-options.js";

/** Runs a session and prints what it came to: the common part of `generate` and `verify`. */
export async function runVerb(
  mode: Mode,
  flags: RunFlags,
  { terminal, environment }: Surroundings,
): Promise<Outcome> {
  const options = toRunOptions(flags);
  const outcome = await runSession(mode, options, environment, (holder) => {
    terminal.progress(`Waiting for another run of gen-apis (${holder}) …`);
  });
  const presentation = {
    format: flags.format,
    color: terminal.color,
    mend: mendingCall(options, environment),
  };
  terminal.out(present(outcome, presentation, environment));
  return outcome;
}
