import process from "node:process";
import { currentEnvironment } from "./environment.js";
import { exitCodes } from "./outcome.js";
import { packageVersion } from "./package-files.js";
import { runCommand } from "./run.js";
import { currentTerminal } from "./terminal.js";

/** Runs the command with these arguments and gives its exit code. Never throws. */
export async function main(argv: readonly string[]): Promise<number> {
  endOnSignals();
  const terminal = currentTerminal();
  try {
    return await runCommand(argv, { terminal, environment: currentEnvironment() });
  } catch (error) {
    terminal.error(internalError(error));
    return exitCodes.internal;
  }
}

/** What is thrown here is a fault of gen-apis: whatever users do wrong is reported. */
function internalError(error: unknown): string {
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return [
    "gen-apis failed because of a fault of its own. Please report it, with this text and, if you can,",
    "with the files that cause it.",
    "",
    `gen-apis ${packageVersion()}, Node ${process.version}, ${process.platform} ${process.arch}`,
    trace,
    "",
  ].join("\n");
}

const signals = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 } as const;

/**
 * With a handler, a signal waits for the end of the work in hand: files are written in one go, so an
 * interrupted run has written all of them or none, and nothing is left behind.
 */
function endOnSignals(): void {
  for (const [signal, number] of Object.entries(signals)) {
    process.once(signal, () => process.exit(128 + number));
  }
}
