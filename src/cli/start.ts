import process from "node:process";
import { nodeDisk } from "../output/disk.js";
import { cacheFolder } from "./cache/folder.js";
import { currentEnvironment, type Environment } from "./environment.js";
import { findPlace } from "./place.js";
import { upToDate } from "./present/up-to-date.js";
import { parseSimpleArguments } from "./simple-arguments.js";
import { findUnchanged } from "./unchanged.js";

/**
 * The command. Where nothing changed since an earlier run, it ends here, before any library is loaded;
 * everything else goes on in `main.ts`.
 */
export async function start(): Promise<void> {
  const argv = process.argv.slice(2);
  const environment = currentEnvironment();
  // A reader that has seen enough, such as `head`, is no reason to fail.
  process.stdout.on("error", ignoreClosedPipe);
  if (endsUnchanged(argv, environment)) return;
  const { loadMain } = await import("./load-main.js");
  const { main, keep } = loadMain(codeFolder(environment));
  process.exitCode = await main(argv);
  keep();
}

function endsUnchanged(argv: readonly string[], environment: Environment): boolean {
  const run = parseSimpleArguments(argv);
  if (run?.format !== "pretty") return false;
  const record = findUnchanged(run.options, environment)?.record;
  // Warnings of the earlier run are shown again, with the reporters of `main.ts`.
  if (record === undefined || record.diagnostics.length > 0) return false;
  process.stdout.write(`${upToDate(record.files.length)}\n`);
  return true;
}

/** Where there is no configuration, that of the user. */
function codeFolder(environment: Environment): string {
  const { directory } = environment;
  return cacheFolder(findPlace(nodeDisk, directory, {})?.folder ?? directory, environment);
}

function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== "EPIPE") throw error;
}
