/** The package is one that pip installs, and that is imported fast. */
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { environments, pip } from "./environments.js";
import { copyPackage, type GeneratedTree, generateEverySort, pythonVariables } from "./packages.js";

/** Seconds that an import may take, the official client not included, which only requests need. */
const importLimit = 0.5;

describe.each(environments())("with $name", ({ python }) => {
  const target = mkdtempSync(join(tmpdir(), "gen-apis-installed-"));
  const trees: GeneratedTree[] = [];
  beforeAll(async () => {
    const example = copyPackage();
    const fixture = await generateEverySort();
    trees.push(example, fixture);
    const folders = [example.folder, join(fixture.folder, "python")];
    const quick = ["--no-deps", "--no-build-isolation", "--target", target];
    for (const folder of folders) pip(python, ["install", ...quick, folder]);
  });
  afterAll(() => {
    for (const tree of trees) tree.remove();
    rmSync(target, { recursive: true, force: true });
  });

  function evaluate(program: string): string {
    const env = { ...process.env, ...pythonVariables([target]) };
    return execFileSync(python, ["-c", program], { env, cwd: target, encoding: "utf8" }).trim();
  }

  test("pip installs it, with its types and its version", () => {
    expect(existsSync(join(target, "kubeflow_training", "py.typed"))).toBe(true);
    expect(evaluate("from importlib.metadata import version; print(version('acme-things'))")).toBe(
      "1.2.0",
    );
    expect(evaluate("from acme.things.example_com.v1 import Thing; print(Thing.__name__)")).toBe(
      "Thing",
    );
  });

  test(`the import takes less than ${importLimit} s, and leaves the official client alone`, () => {
    const program = [
      "import sys, time",
      "start = time.process_time()",
      "from kubeflow_training.kubeflow_org.v1 import PyTorchJob, PyTorchJobApi",
      "print(time.process_time() - start, 'kubernetes' in sys.modules)",
    ].join("\n");
    const answers = [1, 2, 3].map(() => evaluate(program).split(" "));
    const best = Math.min(...answers.map(([seconds]) => Number(seconds)));
    expect(best).toBeLessThan(importLimit);
    expect(answers.map(([, loaded]) => loaded)).toEqual(["False", "False", "False"]);
  });
});
