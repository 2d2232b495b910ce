import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Change } from "../output/compare.js";
import { currentEnvironment } from "./environment.js";
import type { RunOptions } from "./options.js";
import { exitCodeOf, type Mode } from "./outcome.js";
import type { Place } from "./place.js";
import type { FileResult, Result } from "./result.js";
import { runSession } from "./session.js";

export interface GenerateOptions extends RunOptions {
  /** Whether only to find out what would be written. */
  readonly dryRun?: boolean;
}

/**
 * Writes everything that `gen-apis.yaml` asks for, as the command `gen-apis generate` does.
 *
 * Mistakes of users are diagnostics of the result; what is thrown is a fault of gen-apis.
 */
export function generate(options: GenerateOptions = {}): Promise<Result> {
  return run(options.dryRun === true ? "preview" : "generate", options);
}

/** Finds every stale, missing and orphaned file, as `gen-apis verify` does. Writes nothing into the tree. */
export function verify(options: RunOptions = {}): Promise<Result> {
  return run("verify", options);
}

async function run(mode: Mode, options: RunOptions): Promise<Result> {
  const { diagnostics, changes, place } = await runSession(mode, options, currentEnvironment());
  return {
    diagnostics,
    files: place === undefined ? [] : changes.map((change) => toFile(change, place)),
    exitCode: exitCodeOf(diagnostics),
  };
}

function toFile(change: Change, { outputRoot }: Place): FileResult {
  const { kind: state, path } = change;
  switch (change.kind) {
    case "same":
      return { path, state, text: readFileSync(join(outputRoot, path), "utf8") };
    case "stale":
    case "missing":
      return { path, state, text: change.text };
    case "orphan":
    case "leftover":
      return { path, state };
  }
}
