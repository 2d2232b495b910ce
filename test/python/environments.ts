import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { globSync } from "tinyglobby";

/** A Python with the libraries that generated packages need. */
export interface PythonEnvironment {
  /** `Python 3.10, kubernetes==30.1.0` */
  readonly name: string;
  readonly python: string;
}

/** The oldest and the newest versions that are supported. */
const requirements = {
  oldest: ["kubernetes==30.1.0", "pydantic==2.11.0", "hatchling"],
  newest: ["kubernetes==37.0.2", "pydantic==2.14.*", "hatchling", "ruff==0.17.6"],
} as const;

type Age = keyof typeof requirements;

interface Interpreter {
  readonly path: string;
  /** The minor version of Python 3. */
  readonly minor: number;
}

interface Plan extends PythonEnvironment {
  readonly interpreter: Interpreter;
  readonly libraries: readonly string[];
}

/**
 * The environments that the tests use: the oldest Python found with the oldest libraries, and the newest
 * with the newest. `GEN_APIS_PYTHON=full` adds the other two pairs.
 *
 * @throws Error if there is no Python from 3.10 on
 */
export function environments(): readonly PythonEnvironment[] {
  return plans();
}

/** The newest of all, which has Ruff too. */
export function newestEnvironment(): PythonEnvironment {
  const found = interpreters().at(-1);
  if (found === undefined) throw new Error("there is no Python 3.10 or newer");
  return plan(found, "newest");
}

/** Makes what the cache lacks. Each environment is there wholly or not at all. */
export function makeEnvironments(): void {
  for (const { python, interpreter, libraries } of plans()) {
    if (existsSync(python)) continue;
    const folder = dirname(dirname(python));
    // Nothing in an environment may be moved but its folder's name, which pip's own scripts hold.
    mkdirSync(dirname(folder), { recursive: true });
    rmSync(folder, { recursive: true, force: true });
    const fresh = `${folder}.${process.pid}`;
    execFileSync(interpreter.path, ["-m", "venv", fresh]);
    pip(join(fresh, "bin", "python"), ["install", ...libraries]);
    renameSync(fresh, folder);
  }
}

export function pip(python: string, call: readonly string[]): void {
  execFileSync(python, ["-m", "pip", "--disable-pip-version-check", "-q", ...call], {
    stdio: ["ignore", "ignore", "inherit"],
  });
}

function plans(): readonly Plan[] {
  const found = interpreters();
  const [oldest, newest] = [found[0], found.at(-1)];
  if (oldest === undefined || newest === undefined) {
    throw new Error("there is no Python 3.10 or newer");
  }
  const straight = [plan(oldest, "oldest"), plan(newest, "newest")];
  if (process.env.GEN_APIS_PYTHON !== "full" || oldest === newest) return straight;
  return [...straight, plan(oldest, "newest"), plan(newest, "oldest")];
}

function plan(interpreter: Interpreter, age: Age): Plan {
  const libraries = requirements[age];
  const { path, minor } = interpreter;
  const hash = createHash("sha256")
    .update(`${path} ${libraries.join(" ")}`)
    .digest("hex");
  const python = join(cacheFolder(), `3.${minor}-${hash.slice(0, 16)}`, "bin", "python");
  return { name: `Python 3.${minor}, ${libraries[0]}`, python, interpreter, libraries };
}

/** Interpreters from Python 3.10 on, one for each version, oldest first. */
function interpreters(): readonly Interpreter[] {
  const versions = join(homedir(), ".pyenv", "versions");
  const found = new Map<number, Interpreter>();
  for (const minor of [10, 11, 12, 13, 14, 15]) {
    const managed = globSync(`3.${minor}.*/bin/python`, { cwd: versions, absolute: true });
    const path = [`python3.${minor}`, ...managed].find((each) => isComplete(each, minor));
    if (path !== undefined) found.set(minor, { path, minor });
  }
  return [...found.values()];
}

/** Whether it is that version, and can make environments. */
function isComplete(path: string, minor: number): boolean {
  try {
    const ask = "import sys, venv, ensurepip; print(sys.version_info[1])";
    const answer = execFileSync(path, ["-c", ask], { stdio: ["ignore", "pipe", "ignore"] });
    return Number(answer) === minor;
  } catch {
    return false;
  }
}

function cacheFolder(): string {
  const cache = process.env.XDG_CACHE_HOME || join(homedir(), ".cache");
  return join(cache, "gen-apis", "python");
}
