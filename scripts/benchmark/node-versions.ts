import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { cacheFolder } from "../apiserver/cache.js";

/** A Node.js to measure with. */
export interface NodeBinary {
  /** `v24.9.0` */
  readonly version: string;
  readonly path: string;
}

/** Describes a Node.js that is there already: a path, or `node` for the one on the PATH. */
export function nodeAt(path: string): NodeBinary {
  const print = "process.stdout.write(JSON.stringify([process.version, process.execPath]))";
  const answer = execFileSync(path, ["-e", print], { encoding: "utf8" });
  // Two strings: see the program above.
  const [version, executable] = JSON.parse(answer) as [string, string];
  return { version, path: executable };
}

/**
 * Fetches a Node.js of a major version by npm (its package `node`), unless the cache has one.
 *
 * @param major `24`
 * @throws Error when npm cannot install it
 */
export function fetchNode(major: string): NodeBinary {
  const folder = join(cacheFolder("benchmark"), `node-${major}`);
  const path = join(folder, "node_modules", "node", "bin", "node");
  if (!existsSync(path)) {
    mkdirSync(folder, { recursive: true });
    // The package's own script fetches the program for this machine.
    const args = ["install", "--prefix", folder, "--ignore-scripts=false", `node@${major}`];
    execFileSync("npm", args, { cwd: folder, stdio: ["ignore", "ignore", "inherit"] });
  }
  return nodeAt(path);
}
