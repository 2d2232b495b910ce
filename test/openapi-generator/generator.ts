import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { pythonEnvironment } from "../../scripts/python-environment.js";

/** The newest openapi-generator, and what its Python models import, as their own requirements say. */
const programs = pythonEnvironment("openapi-generator", [
  "openapi-generator-cli==7.26.0",
  "pydantic==2.12.5",
  "python-dateutil==2.9.0.post0",
  "typing-extensions==4.15.0",
  "urllib3==2.7.0",
]);

/** What openapi-generator says of a document, in lines; with `--recommend`, what it would do otherwise too. */
export function validate(path: string, ...options: readonly "--recommend"[]): readonly string[] {
  return run("openapi-generator-cli", ["validate", ...options, "-i", path])
    .trim()
    .split("\n");
}

/** Makes the Python package `published` with a model for each schema of a document. */
export function generatePython(path: string, folder: string): void {
  const parts = "models,supportingFiles,modelDocs=false,modelTests=false";
  run("openapi-generator-cli", [
    ...["generate", "-g", "python", "-i", path, "-o", folder],
    ...["--package-name", "published", "--global-property", parts],
  ]);
}

/** What a Python program prints to its output that sees the packages of a folder. */
export function python(folder: string, program: string): string {
  return run("python", ["-c", program], folder);
}

/** @throws Error with all that the program said, when it fails */
function run(program: string, words: readonly string[], folder?: string): string {
  const { status, stdout, stderr } = spawnSync(join(programs, program), words, {
    encoding: "utf8",
    ...(folder !== undefined && { cwd: folder }),
    maxBuffer: 2 ** 28,
  });
  if (status !== 0) throw new Error(`${program} ends with ${status}:\n${stdout}\n${stderr}`);
  return stdout;
}
