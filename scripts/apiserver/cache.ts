import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { homedir } from "node:os";
import { basename, join } from "node:path";

/**
 * The folder in which maintainers' programs keep what is slow to build.
 *
 * @param name the program's own folder in it
 * @returns an absolute path; the folder may not exist yet
 */
export function cacheFolder(name: string): string {
  // https://specifications.freedesktop.org/basedir-spec: an empty variable counts as unset.
  const base = process.env.XDG_CACHE_HOME || join(homedir(), ".cache");
  return join(base, "gen-apis", name);
}

/**
 * A short name for the content of files, the same on every machine.
 *
 * @param files paths; their base names and bytes count, their folders do not
 * @returns 16 hexadecimal digits
 */
export function hashOfFiles(files: readonly string[]): string {
  const hash = createHash("sha256");
  for (const file of [...files].sort()) {
    const bytes = readFileSync(file);
    hash.update(`${basename(file)}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest("hex").slice(0, 16);
}
