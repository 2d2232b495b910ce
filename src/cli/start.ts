import process from "node:process";
import { currentEnvironment } from "./environment.js";
import { upToDate } from "./present/up-to-date.js";
import { parseSimpleArguments } from "./simple-arguments.js";
import { findUnchanged } from "./unchanged.js";

/**
 * The command. Where nothing changed since an earlier run, it ends here, before any library is loaded;
 * everything else goes on in `main.ts`.
 */
export async function start(): Promise<void> {
  const argv = process.argv.slice(2);
  // A reader that has seen enough, such as `head`, is no reason to fail.
  process.stdout.on("error", ignoreClosedPipe);
  if (endsUnchanged(argv)) return;
  const { main } = await import("./main.js");
  process.exitCode = await main(argv);
}

function endsUnchanged(argv: readonly string[]): boolean {
  const run = parseSimpleArguments(argv);
  if (run?.format !== "pretty") return false;
  const record = findUnchanged(run.options, currentEnvironment())?.record;
  // Warnings of the earlier run are shown again, with the reporters of `main.ts`.
  if (record === undefined || record.diagnostics.length > 0) return false;
  process.stdout.write(`${upToDate(record.files.length)}\n`);
  return true;
}

function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== "EPIPE") throw error;
}
