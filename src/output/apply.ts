import { dirname, join } from "node:path";
import type { Report } from "../diagnostics/diagnostic.js";
import type { Change } from "./compare.js";
import { type Disk, systemCode } from "./disk.js";
import { stagingPath } from "./staging.js";

interface Staged {
  readonly path: string;
  readonly temporary: string;
  readonly target: string;
}

/**
 * Makes the tree what this run wants it to be: writes stale and missing files, removes orphans that
 * carry our line and what a killed run left behind.
 *
 * Every file is staged before the first one is renamed, so that a full disk or a read-only folder
 * changes nothing. Killed at any moment, each file is wholly old or wholly new. `root` is absolute.
 *
 * @returns whether all went well; otherwise the reason is reported.
 */
export function apply(
  disk: Disk,
  root: string,
  changes: readonly Change[],
  report: Report,
): boolean {
  // A leftover goes first: the space it takes may be what the new files need.
  const leftovers = changes.filter(({ kind }) => kind === "leftover");
  if (!leftovers.every(({ path }) => remove(disk, root, path, report))) return false;
  if (!write(disk, changes, report)) return false;
  const orphans = changes.filter((change) => change.kind === "orphan" && change.removable);
  return orphans.every(({ path }) => {
    const isRemoved = remove(disk, root, path, report);
    if (isRemoved) removeEmptyFolders(disk, dirname(join(root, path)), root);
    return isRemoved;
  });
}

/** Stages all files, then renames all. What was staged and not renamed is removed. */
function write(disk: Disk, changes: readonly Change[], report: Report): boolean {
  const waiting: Staged[] = [];
  try {
    for (const change of changes) {
      if (change.kind !== "stale" && change.kind !== "missing") continue;
      const { path, target, mode, text } = change;
      const staged = { path, target, temporary: stagingPath(target) };
      const isStaged = attempt(path, report, () => {
        disk.makeFolder(dirname(target));
        waiting.push(staged);
        disk.create(staged.temporary, Buffer.from(text), mode);
      });
      if (!isStaged) return false;
    }
    for (let next = waiting[0]; next !== undefined; next = waiting[0]) {
      const { path, temporary, target } = next;
      if (!attempt(path, report, () => disk.rename(temporary, target))) return false;
      waiting.shift();
    }
    return true;
  } finally {
    for (const { temporary } of waiting) discard(disk, temporary);
  }
}

function remove(disk: Disk, root: string, path: string, report: Report): boolean {
  return attempt(path, report, () => disk.remove(join(root, path)));
}

/** Runs one step; what the file system refuses is a finding, everything else is a bug and passes. */
function attempt(path: string, report: Report, step: () => void): boolean {
  try {
    step();
    return true;
  } catch (error) {
    const reason = systemCode(error);
    if (reason === undefined) throw error;
    report({ code: "output-unwritable", position: undefined, arguments: { path, reason } });
    return false;
  }
}

/** Removes a staged file that will not be used; where that fails, the next run finds it. */
function discard(disk: Disk, temporary: string): void {
  try {
    disk.remove(temporary);
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
  }
}

/** Removes the folders that the removal of an orphan left empty, up to the root. */
function removeEmptyFolders(disk: Disk, folder: string, root: string): void {
  if (folder === root || !folder.startsWith(root)) return;
  if (disk.removeEmptyFolder(folder)) removeEmptyFolders(disk, dirname(folder), root);
}
