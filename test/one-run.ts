import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";

/**
 * Gives one run of the tests, with all the programs that it starts, a folder of its own for temporary
 * files and for what gen-apis keeps between runs, and removes it in the end.
 */
export function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), "gen-apis-tests-"));
  process.env.TMPDIR = folder;
  process.env.XDG_CACHE_HOME = join(folder, "cache");
  return () => rmSync(folder, { recursive: true, force: true });
}
