import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { bundle } from "../../scripts/build/bundle.js";
import { newFolder } from "../folders.js";

const root = resolve(import.meta.dirname, "../..");

/**
 * The package as it is now, bundled into a new folder: tests of the command neither need nor change
 * `dist`. Gives the path of the command's script.
 */
export async function makePackage(): Promise<string> {
  const folder = newFolder();
  const { files } = await bundle(root, join(root, "dist"));
  for (const [path, text] of files) write(join(folder, path.slice(root.length + 1)), text);
  for (const name of ["package.json", "bin/gen-apis.js"]) {
    write(join(folder, name), readFileSync(join(root, name), "utf8"));
  }
  for (const name of ["node_modules", "templates", "types", "kubernetes", "schema", "src"]) {
    symlinkSync(join(root, name), join(folder, name));
  }
  return join(folder, "bin/gen-apis.js");
}

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly errors: string;
}

/** Runs a command in `folder`, without colours. */
export function runIn(folder: string, script: string, ...args: readonly string[]): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    cwd: folder,
    encoding: "utf8",
    env: environment(),
  });
  return { code: status, out: stdout, errors: stderr };
}

export function startIn(folder: string, script: string, ...args: readonly string[]) {
  return spawn(process.execPath, [script, ...args], {
    cwd: folder,
    env: environment(),
    stdio: "ignore",
  });
}

function environment(): NodeJS.ProcessEnv {
  const { CI, FORCE_COLOR, GITHUB_WORKSPACE, npm_execpath, ...rest } = process.env;
  return { ...rest, NO_COLOR: "1" };
}

/** A repository in a new folder that has room for neighbours. */
export function makeRepository(files: Readonly<Record<string, string>>): string {
  const folder = join(newFolder(), "repository");
  mkdirSync(folder);
  for (const [path, text] of Object.entries(files)) write(join(folder, path), text);
  return folder;
}

export function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** Every file below `folder` with its text, by its path. */
export function textsIn(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return Object.fromEntries(
    files.map((file) => [file.slice(folder.length + 1), readFileSync(file, "utf8")]),
  );
}

export const config = `version: 1
kubernetes: "1.36"
apis:
  - group: example.com
    version: v1
    source: apis
outputs:
  crds:
    directory: out
`;

/** A file with kinds of these names, and a description of each. */
export function kinds(names: readonly string[], description = "A kind."): string {
  const types = names.map(
    (name) => `/**
 * ${description}
 * @kind
 */
export interface ${name} extends Resource {
  spec?: { size?: int32 };
}
`,
  );
  return ['import type { int32, Resource } from "gen-apis/types";\n', ...types].join("\n");
}
