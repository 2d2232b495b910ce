/**
 * Generates the example with every supported Node, in other time zones, locales and folders, and
 * compares the bytes with the committed ones.
 */
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { nodeBinary } from "./node-binary.js";

const root = resolve(import.meta.dirname, "..");
const environments = [
  { TZ: "UTC", LC_ALL: "C", LANG: "C" },
  { TZ: "Pacific/Kiritimati", LC_ALL: "tr_TR.UTF-8", LANG: "tr_TR.UTF-8" },
];

let failed = 0;
for (const major of [20, 22, 24, 26]) {
  for (const environment of environments) failed += check(major, environment);
}
process.exit(failed === 0 ? 0 : 1);

function check(major: number, environment: Readonly<Record<string, string>>): number {
  const folder = mkdtempSync(join(tmpdir(), "gen-apis-nodes-"));
  try {
    cpSync(join(root, "apis"), join(folder, "apis"), { recursive: true });
    cpSync(join(root, "gen-apis.yaml"), join(folder, "gen-apis.yaml"));
    execFileSync(nodeBinary(major), [join(root, "bin", "gen-apis.js"), "generate"], {
      cwd: folder,
      env: { ...process.env, ...environment },
      stdio: ["ignore", "ignore", "inherit"],
    });
    const different = differences(join(root, "generated"), join(folder, "generated"));
    console.log(`Node ${major}, ${environment.TZ}, ${environment.LC_ALL}: ${verdict(different)}`);
    return different.length;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function verdict(different: readonly string[]): string {
  return different.length === 0 ? "the same bytes" : `DIFFERENT: ${different.join(", ")}`;
}

function differences(expected: string, actual: string): readonly string[] {
  const names = new Set([...files(expected), ...files(actual)]);
  return [...names].filter((name) => read(expected, name) !== read(actual, name));
}

function files(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
}

function read(folder: string, name: string): string | undefined {
  try {
    return readFileSync(join(folder, name), "latin1");
  } catch {
    return undefined;
  }
}
