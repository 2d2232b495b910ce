import type { Stats } from "node:fs";
import {
  chmodSync,
  closeSync,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  renameSync,
  rmdirSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname } from "node:path";

export type EntryKind = "file" | "folder" | "link" | "other";

export interface Entry {
  readonly name: string;
  readonly kind: EntryKind;
}

/**
 * What the writing of outputs does to a disk, so that tests can let each step fail.
 *
 * Synchronous on purpose: between the first rename and the last one no signal handler and no other
 * work of this process can run. Paths are absolute. Every call throws what Node throws.
 */
export interface Disk {
  /** What stands there, links followed (`status`) or not (`linkStatus`); undefined if nothing does. */
  status(path: string): Status | undefined;
  linkStatus(path: string): Status | undefined;
  realpath(path: string): string;
  read(path: string): Uint8Array;
  /** The first bytes of a file, at most `limit`. */
  readHead(path: string, limit: number): Uint8Array;
  list(folder: string): readonly Entry[];
  makeFolder(path: string): void;
  /** Makes a file that did not exist, with these permission bits or the usual ones. */
  create(path: string, bytes: Uint8Array, mode: number | undefined): void;
  rename(from: string, to: string): void;
  remove(path: string): void;
  /** Removes a folder if it is empty, and says whether it did. */
  removeEmptyFolder(path: string): boolean;
}

export interface Status {
  readonly kind: EntryKind;
  /** Permission bits. */
  readonly mode: number;
}

export const nodeDisk: Disk = {
  status: (path) => toStatus(statSync, path),
  linkStatus: (path) => toStatus(lstatSync, path),
  realpath: (path) => realpathSync.native(path),
  read: (path) => readFileSync(path),
  readHead,
  list: (folder) =>
    readdirSync(folder, { withFileTypes: true }).map((entry) => ({
      name: entry.name,
      kind: kindOf(entry),
    })),
  makeFolder,
  create,
  rename: renameSync,
  remove: unlinkSync,
  removeEmptyFolder,
};

/**
 * Without `fsync`: it costs about 4 ms a file, and what it guards against, a power cut, leaves files
 * that the next run finds stale and makes anew.
 */
function create(path: string, bytes: Uint8Array, mode: number | undefined): void {
  const handle = openSync(path, "wx");
  try {
    writeFileSync(handle, bytes);
  } finally {
    closeSync(handle);
  }
  if (mode !== undefined) chmodSync(path, mode);
}

/**
 * Makes a folder and those above it. Node's own way, the option `recursive`, never ends on file systems
 * that refuse with `ENOENT`, such as `/proc`.
 */
export function makeFolder(path: string): void {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return;
  const parent = dirname(path);
  if (parent !== path) makeFolder(parent);
  try {
    mkdirSync(path);
  } catch (error) {
    // Another run may have made it meanwhile.
    if (systemCode(error) !== "EEXIST" || !statSync(path).isDirectory()) throw error;
  }
}

function removeEmptyFolder(path: string): boolean {
  try {
    rmdirSync(path);
    return true;
  } catch {
    return false;
  }
}

function readHead(path: string, limit: number): Uint8Array {
  const handle = openSync(path, "r");
  try {
    const bytes = Buffer.allocUnsafe(Math.min(limit, fstatSync(handle).size));
    return bytes.subarray(0, readSync(handle, bytes, 0, bytes.length, 0));
  } finally {
    closeSync(handle);
  }
}

/** Nothing stands below a file either: `ENOTDIR` is no error here. */
function toStatus(
  read: (path: string, options: { throwIfNoEntry: false }) => Stats | undefined,
  path: string,
): Status | undefined {
  try {
    const stats = read(path, { throwIfNoEntry: false });
    return stats && { kind: kindOf(stats), mode: stats.mode & 0o777 };
  } catch (error) {
    if (systemCode(error) === "ENOTDIR") return undefined;
    throw error;
  }
}

function kindOf(entry: {
  isFile(): boolean;
  isDirectory(): boolean;
  isSymbolicLink(): boolean;
}): EntryKind {
  if (entry.isFile()) return "file";
  if (entry.isDirectory()) return "folder";
  return entry.isSymbolicLink() ? "link" : "other";
}

/** The code of an error of the file system, such as `EACCES`; undefined if `error` is none. */
export function systemCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !("syscall" in error) || !("code" in error)) return undefined;
  return typeof error.code === "string" ? error.code : undefined;
}
