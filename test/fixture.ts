import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, resolve } from "node:path";
import { currentEnvironment } from "../src/cli/environment.js";
import { runSession } from "../src/cli/session.js";
import { formatPretty } from "../src/diagnostics/reporters/pretty.js";
import { callIn } from "./call.js";
import { newFolder } from "./folders.js";

const root = resolve(import.meta.dirname, "..");
const variables = { XDG_CACHE_HOME: process.env.XDG_CACHE_HOME, CI: "true" };
const fixturesFolder = join(root, "test", "fixtures");

/**
 * The configuration of a fixture that has none of its own: all its sources are one API, and the CRDs
 * show only what the fixture is about.
 */
const commonConfig = `version: 1
kubernetes: "1.36"
apis:
  - group: example.com
    version: v1
    source: "**/*.ts"
outputs:
  crds:
    directory: crds
    descriptions: { own: full, embedded: none }
    header: false
`;

/** The names of all fixtures: a fixture is a folder, found by being there. */
export function fixtureNames(): readonly string[] {
  return readdirSync(fixturesFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/** What a fixture expects, by path below its `expected/`. */
export function expectedFiles(name: string): ReadonlyMap<string, string> {
  return readFiles(join(fixturesFolder, name, "expected"));
}

/** The texts of a fixture's own sources. */
export function sourceTexts(name: string): readonly string[] {
  const files = [...readFiles(join(fixturesFolder, name))];
  return files.filter(([path]) => path.endsWith(".ts")).map(([, text]) => text);
}

/** Makes what came out the expectation. */
export function updateExpected(name: string, files: ReadonlyMap<string, string>): void {
  const folder = join(fixturesFolder, name, "expected");
  rmSync(folder, { recursive: true, force: true });
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** Copies what a fixture gives to the tool into a temporary folder, which the caller removes. */
export function copyFixture(name: string): string {
  const folder = newFolder();
  cpSync(join(fixturesFolder, name), folder, { recursive: true, verbatimSymlinks: true });
  rmSync(join(folder, "expected"), { recursive: true, force: true });
  const config = join(folder, "gen-apis.yaml");
  if (!existsSync(config) && !existsSync(join(folder, "command.txt"))) {
    writeFileSync(config, commonConfig);
  }
  return folder;
}

/**
 * Runs a fixture in a copy of its folder, and gives every file that the run wrote or changed, by path,
 * and what it said as `diagnostics.txt`. A file that it removed has the text `(removed)`.
 *
 * Without `command.txt` it generates in this process. With one, each of its lines is a
 * call of the command, and `output.txt` is what they printed.
 */
export async function runFixture(name: string): Promise<ReadonlyMap<string, string>> {
  const folder = copyFixture(name);
  try {
    const before = readFiles(folder);
    const said = await run(folder);
    return new Map([...said, ...changed(before, readFiles(folder))].sort());
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function run(folder: string): Promise<readonly (readonly [string, string])[]> {
  const commands = join(folder, "command.txt");
  if (existsSync(commands)) {
    const lines = readFileSync(commands, "utf8").trim().split("\n");
    const answers: string[] = [];
    for (const line of lines) answers.push(await call(folder, line));
    return [["output.txt", answers.join("\n")]];
  }
  const { diagnostics } = await runSession(
    "generate",
    { directory: folder, cache: false },
    currentEnvironment(),
  );
  if (diagnostics.length === 0) return [];
  const texts = (file: string) => readText(join(folder, file));
  return [["diagnostics.txt", formatPretty(diagnostics, texts, { color: false })]];
}

/** One call of the command: what it printed, and its exit code. */
async function call(folder: string, line: string): Promise<string> {
  const words = line.split(" ").filter((word) => word !== "");
  const { code, out, errors } = await callIn(folder, words, variables);
  return `$ gen-apis ${line}\n${out}${errors}exit code ${code}\n`;
}

function changed(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): readonly (readonly [string, string])[] {
  const written = [...after].filter(([path, text]) => before.get(path) !== text);
  const removed = [...before.keys()].filter((path) => !after.has(path));
  return [...written, ...removed.map((path) => [path, "(removed)\n"] as const)];
}

function readFiles(folder: string): ReadonlyMap<string, string> {
  if (!existsSync(folder)) return new Map();
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes("node_modules"))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !isForEditors(path));
  return new Map(files.map((path) => [path.slice(folder.length + 1), readFileSync(path, "utf8")]));
}

/** Copies of what the package ships, which git ignores. */
function isForEditors(path: string): boolean {
  return path.includes("/.gen-apis/") && !path.endsWith("/.gitignore");
}

function readText(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, "utf8") : undefined;
}
