/**
 * Packs the package as it would be published and holds it against what a user expects: sizes, the
 * exports, the types under every module resolution, and that it works where only it is installed.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "..");
const megabyte = 1_000_000;
const limits = { tarball: 5 * megabyte, installed: 30 * megabyte };

const folder = mkdtempSync(join(tmpdir(), "gen-apis-package-"));
try {
  const tarball = pack();
  within("tarball", statSync(tarball).size, limits.tarball);
  run("npx", ["publint", "run", tarball, "--strict"], root);
  // The package is ESM only, as its users' Node is new enough for.
  run("npx", ["attw", tarball, "--ignore-rules", "cjs-resolves-to-esm"], root);
  within("installed", installedSize(tarball), limits.installed);
} finally {
  rmSync(folder, { recursive: true });
}

function pack(): string {
  const output = execFileSync("npm", ["pack", "--json", "--pack-destination", folder], {
    cwd: root,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
  // The prepare script may print before the JSON does.
  const name = /"filename":\s*"([^"]+)"/.exec(output)?.[1];
  if (name === undefined) throw new Error(`npm pack named no file: ${output}`);
  return join(folder, name);
}

/** Installs the tarball alone, runs it there, and gives the bytes of node_modules. */
function installedSize(tarball: string): number {
  const project = join(folder, "project");
  mkdirSync(project);
  writeFileSync(join(project, "package.json"), "{}");
  run("npm", ["install", "--silent", tarball], project);
  run("npx", ["gen-apis", "init"], project);
  run("npx", ["gen-apis", "generate"], project);
  run("npx", ["gen-apis", "verify"], project);
  return size(join(project, "node_modules"));
}

function size(path: string): number {
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}

function within(what: string, bytes: number, limit: number): void {
  console.log(`${what}: ${(bytes / megabyte).toFixed(2)} MB of at most ${limit / megabyte} MB`);
  if (bytes > limit) throw new Error(`the ${what} size is above its limit`);
}

function run(command: string, args: readonly string[], cwd: string): void {
  execFileSync(command, args, { cwd, stdio: ["ignore", "inherit", "inherit"] });
}
