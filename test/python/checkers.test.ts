/** Generated code is as its users' own tools want it: Ruff's format and rules, pyright's strict mode. */
import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { newestEnvironment } from "./environments.js";
import { documentedProgram } from "./examples.js";
import { copyPackage, type GeneratedTree, generateEverySort } from "./packages.js";

const { python } = newestEnvironment();
const pyright = createRequire(import.meta.url).resolve("pyright/index.js");
const packages = new Map<string, string>();
const trees: GeneratedTree[] = [];

beforeAll(async () => {
  const example = copyPackage();
  const fixture = await generateEverySort();
  trees.push(example, fixture);
  packages.set("the example", example.folder);
  packages.set("types of every sort", join(fixture.folder, "python"));
});
afterAll(() => {
  for (const tree of trees) tree.remove();
});

test.each(["the example", "types of every sort"])("Ruff changes nothing of %s", (name) => {
  const cwd = packages.get(name);
  for (const call of [["format", "--check", "--diff"], ["check"]]) {
    const { status, stdout } = spawnSync(python, ["-m", "ruff", ...call, "."], {
      cwd,
      encoding: "utf8",
    });
    expect(status, stdout).toBe(0);
  }
});

test("pyright in strict mode accepts types of every sort", () => {
  expect(errorsIn(packages.get("types of every sort") ?? "")).toEqual([]);
});

test("pyright in strict mode accepts the example and the documentation, and sees mistakes", () => {
  const folder = packages.get("the example") ?? "";
  mkdirSync(join(folder, "examples"));
  writeFileSync(join(folder, "examples", "documented.py"), documentedProgram());
  writeFileSync(
    join(folder, "examples", "mistaken.py"),
    "from kubeflow_training.kubeflow_org.v1 import RunPolicy, TFJobApi\n\n" +
      "RunPolicy(backoff_limit='many')\nTFJobApi().get_scale('a')\n",
  );
  const mistaken = expect.stringMatching(/mistaken\.py: .*(backoff_limit|get_scale)/);
  expect(errorsIn(folder)).toEqual([mistaken, mistaken, mistaken]);
});

/** The messages of pyright for all of a folder, as the oldest supported Python sees it. */
function errorsIn(folder: string): readonly string[] {
  const config = {
    include: ["."],
    typeCheckingMode: "strict",
    pythonVersion: "3.10",
    extraPaths: ["."],
  };
  writeFileSync(join(folder, "pyrightconfig.json"), JSON.stringify(config));
  const call = [pyright, "--pythonpath", python, "--outputjson", "-p", folder];
  const { stdout } = spawnSync(process.execPath, call, { encoding: "utf8", maxBuffer: 1 << 26 });
  const { generalDiagnostics, summary } = JSON.parse(stdout);
  expect(summary.filesAnalyzed).toBeGreaterThan(5);
  return generalDiagnostics.map(
    ({ file, message }: { file: string; message: string }) => `${file}: ${message}`,
  );
}
