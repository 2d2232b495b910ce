import { basename, dirname, join, resolve } from "node:path";
import { findConfig } from "../config/find.js";
import { type Disk, systemCode } from "../output/disk.js";
import type { RunOptions } from "./options.js";

/** Where a run takes place. All paths are absolute, symbolic links followed. */
export interface Place {
  /** The folder of the configuration: the root of all paths that it names. */
  readonly folder: string;
  /** The configuration's name in it. */
  readonly file: string;
  /** The root of the outputs: the same folder, unless `outputRoot` says otherwise. It need not exist. */
  readonly outputRoot: string;
}

/** Finds the configuration; undefined if there is none. `directory` is the working directory. */
export function findPlace(disk: Disk, directory: string, options: RunOptions): Place | undefined {
  const start = resolve(directory, options.directory ?? ".");
  const isFile = (path: string) => isFileIn(disk, path);
  const path =
    options.config === undefined ? findConfig(start, isFile) : resolve(start, options.config);
  if (path === undefined || !isFile(path)) return undefined;
  const folder = disk.realpath(dirname(path));
  const { outputRoot } = options;
  return {
    folder,
    file: basename(path),
    outputRoot: outputRoot === undefined ? folder : realRoot(disk, resolve(start, outputRoot)),
  };
}

/** What cannot be looked at, because of its name or of the rights on its folder, is not there. */
function isFileIn(disk: Disk, path: string): boolean {
  try {
    return disk.status(path)?.kind === "file";
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
    return false;
  }
}

/** Follows the links of the part that exists, and keeps the rest. */
export function realRoot(disk: Disk, path: string): string {
  if (disk.status(path) !== undefined) return disk.realpath(path);
  const parent = dirname(path);
  return parent === path ? path : join(realRoot(disk, parent), basename(path));
}
