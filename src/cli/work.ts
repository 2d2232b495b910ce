import { join, posix } from "node:path";
import type { LoadedConfig } from "../config/read.js";
import type { Code } from "../diagnostics/catalog.js";
import { type Collector, createCollector } from "../diagnostics/collector.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { applySeverities } from "../diagnostics/severity.js";
import { applySuppressions } from "../diagnostics/suppress.js";
import { apply } from "../output/apply.js";
import { type Change, compare } from "../output/compare.js";
import { nodeDisk } from "../output/disk.js";
import { claimPaths } from "../output/planned.js";
import { readTree } from "../output/tree.js";
import { checkAgainst } from "./against/against.js";
import { type Observed, observe } from "./cache/observe.js";
import { readText } from "./disk-access.js";
import { refreshEditorFiles } from "./editor-files.js";
import { type EmittedOutput, emitOutputs } from "./emit-outputs.js";
import type { Environment } from "./environment.js";
import { keepRecord } from "./keep-record.js";
import type { RunOptions } from "./options.js";
import type { Mode, Outcome } from "./outcome.js";
import type { Place } from "./place.js";
import { loadConfig, type Reading, readTypes } from "./read-inputs.js";
import { reportChanges, reportKept } from "./report-changes.js";
import { type Stage, unaskedCodes } from "./unasked-codes.js";
import { previewUpgrade } from "./upgrade/preview.js";
import { wantsUpgrade } from "./upgrade/wanted.js";

/** Does the work of a run whose result no record tells. */
export function work(
  mode: Mode,
  place: Place,
  options: RunOptions,
  environment: Environment,
): Outcome {
  if (mode === "generate") refreshEditorFiles(place.folder);
  const inputs = observe(nodeDisk);
  const collector = createCollector();
  const loaded = loadConfig(inputs.disk, place, collector.report);
  if (loaded === undefined) return outcome(mode, place, collector.diagnostics());
  const reading = readTypes(loaded, place, options, inputs.disk, collector.report);
  const judged = (stage: Stage) =>
    judge(collector, loaded, reading, unaskedCodes(stage, mode, options));
  if (reading === undefined || hasErrors(judged("types"))) {
    return outcome(mode, place, judged("types"));
  }

  const outputs = emitOutputs({
    loaded,
    api: reading.api,
    only: options.only,
    readText: (path) => readText(inputs.disk, join(place.folder, path)),
    report: collector.report,
  });
  const tree = compareTree(place, outputs, collector);
  if (hasErrors(judged("outputs"))) return outcome(mode, place, judged("outputs"));

  if (mode === "verify") {
    checkAgainst(loaded, reading.api, place, inputs.disk, collector.report);
  }
  const settled = settle(mode, place, outputs, tree, collector);
  const diagnostics = judged("end");
  if (mode !== "verify" && hasErrors(diagnostics)) return outcome(mode, place, diagnostics);
  // Only `verify` holds the types against another tool's CRDs.
  const isWhole = mode === "verify" || loaded.config.against === undefined;
  if (settled !== undefined && isWhole && !hasErrors(diagnostics)) {
    const observed = [inputs, settled.observed];
    keepRecord(place, options, environment, { observed, diagnostics, files: filesOf(outputs) });
  }
  const upgrade = wantsUpgrade(mode, options)
    ? previewUpgrade(loaded, reading.api, place, inputs.disk)
    : undefined;
  return {
    ...outcome(mode, place, diagnostics, tree.changes, outputs),
    ...(upgrade && { upgrade }),
  };
}

interface ComparedTree {
  readonly changes: readonly Change[];
  /** What of the disk the comparison saw. */
  readonly observed: Observed;
}

function compareTree(
  { outputRoot }: Place,
  outputs: readonly EmittedOutput[],
  { report }: Collector,
): ComparedTree {
  const observed = observe(nodeDisk);
  const claims = claimPaths(outputs, report);
  const tree = readTree(observed.disk, outputRoot, outputs, claims, report);
  return { changes: compare(claims, tree), observed };
}

/** Does with the differences what the mode says. Gives back the tree if it is as it should be now. */
function settle(
  mode: Mode,
  place: Place,
  outputs: readonly EmittedOutput[],
  tree: ComparedTree,
  collector: Collector,
): ComparedTree | undefined {
  if (tree.changes.every(({ kind }) => kind === "same")) return tree;
  switch (mode) {
    case "verify":
      reportChanges(tree.changes, place, collector.report);
      return undefined;
    case "preview":
      reportKept(tree.changes, place, collector.report);
      return undefined;
    case "generate": {
      reportKept(tree.changes, place, collector.report);
      if (!apply(nodeDisk, place.outputRoot, tree.changes, collector.report)) return undefined;
      // What was written is read again: only what really stands on the disk may be remembered.
      const after = compareTree(place, outputs, collector);
      return after.changes.every(({ kind }) => kind === "same") ? after : undefined;
    }
  }
}

function judge(
  { diagnostics }: Collector,
  { config }: LoadedConfig,
  reading: Reading | undefined,
  unasked: ReadonlySet<Code>,
): readonly Diagnostic[] {
  const heard = applySuppressions(diagnostics(), reading?.suppressions ?? [], unasked);
  return applySeverities(heard, config.diagnostics ?? {});
}

function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === "error");
}

interface NotedFile {
  readonly path: string;
  readonly note?: string;
}

/** The files of the chosen outputs by their path relative to the root of the outputs. */
function filesOf(outputs: readonly EmittedOutput[]): readonly NotedFile[] {
  return outputs
    .filter(({ chosen }) => chosen)
    .flatMap(({ directory, files, notes }) =>
      files.map(({ path }) => {
        const note = notes.get(path);
        return { path: posix.join(directory, path), ...(note !== undefined && { note }) };
      }),
    );
}

function outcome(
  mode: Mode,
  place: Place,
  diagnostics: readonly Diagnostic[],
  changes: readonly Change[] = [],
  outputs: readonly EmittedOutput[] = [],
): Outcome {
  const notes = filesOf(outputs).flatMap(({ path, note }) => (note ? [[path, note] as const] : []));
  return { mode, place, diagnostics, changes, notes: new Map(notes) };
}
