import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { nodeDisk } from "../output/disk.js";
import { build } from "./build.js";
import { cacheFolder } from "./cache/folder.js";
import { answer } from "./cache/look.js";
import type { Observation, Observed } from "./cache/observe.js";
import { type RecordedFile, recordPath, writeRecord } from "./cache/record.js";
import { locateCompiler } from "./compiler/locate.js";
import { editorFilePaths, hasEditorFiles, wantsEditorFiles } from "./editor-files.js";
import type { Environment } from "./environment.js";
import type { RunOptions } from "./options.js";
import type { Place } from "./place.js";

export interface FinishedRun {
  readonly observed: readonly Observed[];
  readonly diagnostics: readonly Diagnostic[];
  readonly files: readonly RecordedFile[];
}

/** Remembers a run without errors after which every file is up to date, unless the options forbid it. */
export function keepRecord(
  place: Place,
  options: RunOptions,
  environment: Environment,
  { observed, diagnostics, files }: FinishedRun,
): void {
  if (build === undefined || options.cache === false) return;
  const seen = joined(observed);
  if (seen === undefined) return;
  const editor = editorFilesSeen(place.folder);
  if (editor === undefined) return;
  const observations = [...seen, compilerVersion(), ...editor];
  const path = recordPath(cacheFolder(place.folder, environment), place, options);
  writeRecord(path, { build: build.fingerprint, observations, diagnostics, files });
}

/** Nothing where something changed while it was looked at. */
function joined(observed: readonly Observed[]): readonly Observation[] | undefined {
  const all: Observation[] = [];
  for (const { observations } of observed) {
    const seen = observations();
    if (seen === undefined) return undefined;
    all.push(...seen);
  }
  return all;
}

/** The compiler is no part of the build, and another version of it may read types in another way. */
function compilerVersion(): Observation {
  const { manifest } = locateCompiler();
  return ["read", manifest, answer(nodeDisk, "read", manifest)];
}

/** What editors need is no output, but `generate` has to make it where it is wanted and missing. */
function editorFilesSeen(folder: string): readonly Observation[] | undefined {
  const { marker, stamp } = editorFilePaths(folder);
  if (wantsEditorFiles(folder) && !hasEditorFiles(folder)) return undefined;
  return [
    ["status", marker, answer(nodeDisk, "status", marker)],
    ["read", stamp, answer(nodeDisk, "read", stamp)],
  ];
}
