import { join } from "node:path";
import type { Report } from "../diagnostics/diagnostic.js";
import type { Disk } from "./disk.js";
import { guarded } from "./guarded.js";
import { locate } from "./locate.js";
import { type Claim, comparePaths, type PlannedOutput } from "./planned.js";
import { isLeftover } from "./staging.js";

/** What stands in the directories of the outputs beside the planned files. */
export interface Walk {
  /** Files that this run does not make, by their path relative to the root, sorted. */
  readonly strays: ReadonlyMap<string, Stray>;
  /** Staged files of a run that was killed; relative to the root, sorted. */
  readonly leftovers: readonly string[];
  /** Every folder that was listed, with its names; relative to the root. A missing folder has none. */
  readonly folders: ReadonlyMap<string, readonly string[]>;
}

export interface Stray {
  readonly ownership: "ours" | "claimed" | "foreign";
  /** The beginning, by which it was judged. */
  readonly head: Uint8Array;
  readonly output: PlannedOutput;
}

/** Our line stands below a licence text, so the first 16 kB are more than enough. */
export const headLimit = 16 * 1024;

/** Folders that are never an output's: other people's packages and the history. */
const skipped = new Set(["node_modules", ".git"]);

/** Walks the directories of the chosen outputs; a folder with a configuration of its own is another tree. */
export function walkOutputs(
  disk: Disk,
  root: string,
  outputs: readonly PlannedOutput[],
  claims: ReadonlyMap<string, Claim>,
  report: Report,
): Walk {
  const chosen = outputs.filter((output) => output.chosen);
  const folders = new Map<string, readonly string[]>();
  const files: string[] = [];
  for (const output of chosen) {
    guarded(output.directory, output, report, () => {
      const { kind } = locate(disk, root, output.directory);
      if (kind === "folder") listFiles(disk, root, output.directory, folders, files);
      if (kind === "absent") folders.set(output.directory, []);
    });
  }
  const sorted = files.sort(comparePaths);
  const strays = new Map<string, Stray>();
  for (const path of sorted.filter((file) => !claims.has(file) && !isStaged(file))) {
    const [stray] = chosen.flatMap((output) => judge(disk, root, path, output, report));
    if (stray !== undefined) strays.set(path, stray);
  }
  return { strays, leftovers: sorted.filter(isStaged), folders };
}

/** Adds every file below `folder` to `files`; folders that were listed before are not listed again. */
function listFiles(
  disk: Disk,
  root: string,
  folder: string,
  folders: Map<string, readonly string[]>,
  files: string[],
): void {
  if (folders.has(folder)) return;
  const entries = disk.list(join(root, folder));
  folders.set(folder, entries.map(({ name }) => name).sort(comparePaths));
  for (const { name, kind } of entries) {
    const path = folder === "." ? name : `${folder}/${name}`;
    if (kind === "file") files.push(path);
    if (kind !== "folder" || skipped.has(name)) continue;
    if (disk.linkStatus(join(root, path, "gen-apis.yaml")) === undefined) {
      listFiles(disk, root, path, folders, files);
    }
  }
}

/** What `output` says of a file; nothing if the file is not in its directory. */
function judge(
  disk: Disk,
  root: string,
  path: string,
  output: PlannedOutput,
  report: Report,
): readonly Stray[] {
  const relative = pathWithin(output.directory, path);
  if (relative === undefined) return [];
  const head = guarded(path, output, report, () => disk.readHead(join(root, path), headLimit));
  if (head === undefined) return [];
  return [{ ownership: output.ownership(relative, Buffer.from(head).toString()), head, output }];
}

function pathWithin(directory: string, path: string): string | undefined {
  if (directory === ".") return path;
  return path.startsWith(`${directory}/`) ? path.slice(directory.length + 1) : undefined;
}

function isStaged(path: string): boolean {
  return isLeftover(path.slice(path.lastIndexOf("/") + 1));
}
