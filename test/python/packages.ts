import { execFileSync } from "node:child_process";
import { appendFileSync, cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join, resolve } from "node:path";
import { generate } from "../../src/index.js";
import { copyFixture } from "../fixture.js";

export const repository = resolve(import.meta.dirname, "../..");
export const programs = join(import.meta.dirname, "programs");

/** What gen-apis makes of a configuration for a release, in a temporary folder. */
export interface GeneratedTree {
  readonly folder: string;
  remove(): void;
}

/**
 * Generates into a temporary folder.
 *
 * @param directory of a `gen-apis.yaml`
 * @param release the configuration's own, if absent
 */
export async function generateTree(directory: string, release?: string): Promise<GeneratedTree> {
  const folder = mkdtempSync(join(tmpdir(), "gen-apis-python-"));
  const { diagnostics } = await generate({
    directory,
    outputRoot: folder,
    cache: false,
    ...(release !== undefined && { kubernetes: release }),
  });
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join("\n"));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** The CRDs (`crds/`) and the package (`python/`) of the fixture with types of every sort. */
export async function generateEverySort(release?: string): Promise<GeneratedTree> {
  const source = copyFixture("python-models");
  try {
    const crds = "  crds: { directory: crds, descriptions: none }\n";
    appendFileSync(join(source, "gen-apis.yaml"), crds);
    return await generateTree(source, release);
  } finally {
    rmSync(source, { recursive: true });
  }
}

/** A copy of this repository's package, as it is committed. */
export function copyPackage(): GeneratedTree {
  const folder = mkdtempSync(join(tmpdir(), "gen-apis-python-"));
  cpSync(join(repository, "generated", "python"), folder, { recursive: true });
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Runs a program of `programs/` that sees the packages in `paths`, and gives what it prints. */
export function runProgram(
  python: string,
  name: string,
  { paths, input, call = [], kubeconfig }: ProgramInput,
): string {
  return execFileSync(python, [resolve(programs, name), ...call], {
    input: input ?? "",
    encoding: "utf8",
    maxBuffer: 1 << 28,
    env: {
      ...process.env,
      ...pythonVariables(paths),
      ...(kubeconfig !== undefined && { KUBECONFIG: kubeconfig }),
    },
  });
}

interface ProgramInput {
  readonly paths: readonly string[];
  readonly input?: string;
  readonly call?: readonly string[];
  /** The path of the file that names the API server. */
  readonly kubeconfig?: string;
}

/** No byte code beside the sources, and every warning of Python's is an error. */
export function pythonVariables(paths: readonly string[]): Record<string, string> {
  return { PYTHONPATH: paths.join(delimiter), PYTHONDONTWRITEBYTECODE: "1" };
}
