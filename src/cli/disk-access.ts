import type { Dirent, readdirSync } from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { globSync } from "tinyglobby";
import type { FileLookup } from "../config/file-lookup.js";
import { type Disk, type EntryKind, systemCode } from "../output/disk.js";
import { comparePaths } from "../output/planned.js";
import type { SourceFiles } from "../source/program.js";

/** What reading the configuration asks of the disk. `folder` is the configuration's, free of links. */
export function fileLookup(disk: Disk, folder: string): FileLookup {
  return {
    exists: (path) => kindOf(disk, join(folder, path)) !== undefined,
    isDirectory: (path) => kindOf(disk, join(folder, path)) === "folder",
    realpath: (path) => toSlashes(relative(folder, realpath(disk, join(folder, path))) || "."),
    glob: (patterns, ignore) => glob(disk, folder, patterns, ignore),
  };
}

/** What reading the sources asks of the disk. A file that cannot be read is not there. */
export function sourceFiles(disk: Disk, folder: string): SourceFiles {
  return {
    readFile: (path) => readText(disk, resolve(folder, path)),
    fileExists: (path) => kindOf(disk, resolve(folder, path)) === "file",
    directoryExists: (path) => kindOf(disk, resolve(folder, path)) === "folder",
  };
}

/** The text of a file without its byte order mark; undefined if it cannot be read. */
export function readText(disk: Disk, path: string): string | undefined {
  const bytes = allowed(() => disk.read(path));
  return bytes && new TextDecoder().decode(bytes);
}

function kindOf(disk: Disk, path: string): EntryKind | undefined {
  return allowed(() => disk.status(path))?.kind;
}

/** Follows the links of the part that exists, and keeps the rest. */
function realpath(disk: Disk, path: string): string {
  const real = allowed(() => disk.realpath(path));
  if (real !== undefined || dirname(path) === path) return real ?? path;
  return join(realpath(disk, dirname(path)), basename(path));
}

/** The folders that the search passes are noted by `disk`: a new file in one of them may be a match. */
function glob(
  disk: Disk,
  folder: string,
  patterns: readonly string[],
  ignore: readonly string[],
): readonly string[] {
  const list = (path: string) => disk.list(path).map(({ name, kind }) => direntOf(name, kind));
  const found = globSync(patterns, {
    cwd: folder,
    ignore,
    dot: false,
    expandDirectories: false,
    // The search asks for entries with types, which is one of the many signatures of `readdirSync`.
    fs: { readdirSync: list as unknown as typeof readdirSync },
  });
  return found.map(toSlashes).sort(comparePaths);
}

function direntOf(name: string, kind: EntryKind): Partial<Dirent> {
  return {
    name,
    isFile: () => kind === "file",
    isDirectory: () => kind === "folder",
    isSymbolicLink: () => kind === "link",
  };
}

export function toSlashes(path: string): string {
  return sep === "/" ? path : path.replaceAll(sep, "/");
}

function allowed<T>(see: () => T): T | undefined {
  try {
    return see();
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
    return undefined;
  }
}
