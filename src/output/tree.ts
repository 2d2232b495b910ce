import type { Report } from "../diagnostics/diagnostic.js";
import type { Disk } from "./disk.js";
import { guarded } from "./guarded.js";
import { type Location, locate } from "./locate.js";
import type { Claim, PlannedOutput } from "./planned.js";
import { type Walk, walkOutputs } from "./walk.js";

/** What stands on the disk where the outputs belong. Paths are relative to the root, with `/`. */
export interface Tree extends Walk {
  /** Every planned path that can be compared and written. */
  readonly planned: ReadonlyMap<string, PlannedState>;
}

export interface PlannedState {
  /** Where it is read from and written to, symbolic links followed; absolute. */
  readonly target: string;
  /** Undefined where no file stands. */
  readonly bytes?: Uint8Array;
  /** Permission bits of the file that stands there. */
  readonly mode?: number;
}

/**
 * Reads everything that the outputs are compared with, and nothing else.
 *
 * Reports what stands in the way of an output. `root` is absolute and free of symbolic links; it need
 * not exist.
 */
export function readTree(
  disk: Disk,
  root: string,
  outputs: readonly PlannedOutput[],
  claims: ReadonlyMap<string, Claim>,
  report: Report,
): Tree {
  const planned = new Map<string, PlannedState>();
  for (const [path, { output }] of claims) {
    if (!output.chosen) continue;
    const state = guarded(path, output, report, () =>
      readPlanned(disk, path, locate(disk, root, path), output, report),
    );
    if (state !== undefined) planned.set(path, state);
  }
  return { planned, ...walkOutputs(disk, root, outputs, claims, report) };
}

function readPlanned(
  disk: Disk,
  path: string,
  location: Location,
  output: PlannedOutput,
  report: Report,
): PlannedState | undefined {
  switch (location.kind) {
    case "file":
      return {
        target: location.target,
        mode: location.mode,
        bytes: disk.read(location.target),
      };
    case "absent":
      return { target: location.target };
    case "folder":
      reportBlocked(path, "a folder", output, report);
      return undefined;
    case "blocked":
      reportBlocked(location.at, location.by, output, report);
      return undefined;
    case "outside":
      report({
        code: "output-leaves-folder",
        position: output.position,
        arguments: { path: location.at },
      });
      return undefined;
  }
}

function reportBlocked(path: string, by: string, output: PlannedOutput, report: Report): void {
  report({ code: "output-blocked", position: output.position, arguments: { path, by } });
}
