import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

/** Where maintainers' programs keep what takes long to fetch or to build. */
export const cacheFolder = join(
  process.env.XDG_CACHE_HOME ?? join(homedir(), ".cache"),
  "gen-apis-maintenance",
);

/** The path of a Node binary of the given major release, fetched through npm where it is not there yet. */
export function nodeBinary(major: number): string {
  if (process.versions.node.startsWith(`${major}.`)) return process.execPath;
  const folder = join(cacheFolder, `node-${major}`);
  const binary = join(folder, "node_modules", "node", "bin", "node");
  if (!existsSync(binary)) {
    // npm 11 and later run install scripts only of packages that are named.
    execFileSync("npm", ["install", "--silent", "--no-save", "--prefix", folder, `node@${major}`], {
      stdio: "inherit",
    });
  }
  return binary;
}
