import { createHash } from "node:crypto";
import { createCollector } from "../diagnostics/collector.js";
import { nodeDisk } from "../output/disk.js";
import { cacheFolder } from "./cache/folder.js";
import type { RunRecord } from "./cache/record.js";
import { keepCompiledCode, keepCompiledCodeIn } from "./compiler/compiler.js";
import type { Environment } from "./environment.js";
import { acquireLock, awaitUnlocked, type Patience } from "./lock/lock.js";
import type { LockPlace } from "./lock/turns.js";
import type { RunOptions } from "./options.js";
import type { Mode, Outcome } from "./outcome.js";
import { findPlace, type Place } from "./place.js";
import { findRecord } from "./unchanged.js";
import { wantsUpgrade } from "./upgrade/wanted.js";

/** How long a run waits for another one, in milliseconds. */
const waitLimit = 120_000;

/**
 * One run from the configuration to the files. Never throws for what users do wrong.
 *
 * @param onWait is told who holds the outputs, when the run has to wait.
 */
export async function runSession(
  mode: Mode,
  options: RunOptions,
  environment: Environment,
  onWait: (holder: string) => void = () => undefined,
): Promise<Outcome> {
  const place = findPlace(nodeDisk, environment.directory, options);
  if (place === undefined) return withoutConfig(mode, options);
  // What another release changes is in no record.
  const record = wantsUpgrade(mode, options) ? undefined : findRecord(place, options, environment);
  if (record !== undefined) return unchangedOutcome(mode, place, record);

  const patience: Patience = { limit: waitLimit, onWait };
  const take = mode === "generate" ? acquireLock : awaitUnlocked;
  const lock = await take(lockPlace(place, environment), patience);
  // A run that holds it for so long is stopped or stuck. Every file will be whole all the same.
  try {
    keepCompiledCodeIn(cacheFolder(place.folder, environment));
    // Whatever takes long to load is loaded here, and only where it is needed.
    const { work } = await import("./work.js");
    const outcome = work(mode, place, options, environment);
    keepCompiledCode();
    return outcome;
  } finally {
    if (lock.kind === "held") lock.release();
  }
}

/** What a run comes to that would see the same as the one that left the record. */
export function unchangedOutcome(mode: Mode, place: Place, record: RunRecord): Outcome {
  return {
    mode,
    place,
    diagnostics: record.diagnostics,
    changes: record.files.map(({ path }) => ({ kind: "same", path })),
    notes: new Map(record.files.flatMap(({ path, note }) => (note ? [[path, note]] : []))),
  };
}

function withoutConfig(mode: Mode, options: RunOptions): Outcome {
  const { report, diagnostics } = createCollector();
  const file = options.config ?? "gen-apis.yaml";
  report({ code: "missing-config", position: undefined, arguments: { file } });
  return { mode, place: undefined, diagnostics: diagnostics(), changes: [], notes: new Map() };
}

/** Runs that write the same tree share a lock. */
function lockPlace({ folder, outputRoot }: Place, environment: Environment): LockPlace {
  const hash = createHash("sha256").update(outputRoot).digest("hex");
  return { folder: cacheFolder(folder, environment), name: `outputs-${hash.slice(0, 16)}` };
}
