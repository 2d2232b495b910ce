import { readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";

/**
 * Removes files of a folder but for the `count` newest ones, so that what is kept for other runs does not
 * fill the disk.
 *
 * @param isOfKind tells by a file's name whether it is one of those that are counted.
 * @param mayGo is asked about each file that is too old.
 */
export function keepNewest(
  folder: string,
  count: number,
  isOfKind: (name: string) => boolean,
  mayGo: (path: string) => boolean = () => true,
): void {
  const names = readdirSync(folder).filter(isOfKind);
  if (names.length <= count) return;
  const byAge = names
    .map((name) => join(folder, name))
    // Another run may have removed it since.
    .map((path) => ({ path, time: statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
    .sort((a, b) => b.time - a.time);
  for (const { path } of byAge.slice(count)) {
    if (mayGo(path)) rmSync(path, { force: true });
  }
}
