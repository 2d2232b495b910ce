/** The CRDs that real projects ship make packages that Ruff leaves alone and that Python imports. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { globSync } from "tinyglobby";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { packageOfCrd, readCrd } from "./crd-packages.js";
import { environments, newestEnvironment } from "./environments.js";
import { runProgram } from "./packages.js";

const corpus = new URL("../../../shared/corpus/", import.meta.url);
const hasCorpus = existsSync(corpus);
/** `GEN_APIS_CORPUS=full` reads all of it, which takes some minutes. */
const isFull = process.env.GEN_APIS_CORPUS === "full";

if (!hasCorpus) console.warn("SKIPPED: packages of real CRDs, ../shared/corpus is missing");

describe.skipIf(!hasCorpus)("packages of real CRDs", () => {
  const folder = mkdtempSync(join(tmpdir(), "gen-apis-crds-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  beforeAll(() => {
    const files = globSync("**/*.yaml", { cwd: corpus.pathname }).sort();
    for (const [index, file] of files.entries()) {
      if (isFull || index % 40 === 0) writePackage(file, `crd_${index}`);
    }
    writeFileSync(join(folder, "ruff.toml"), 'line-length = 100\ntarget-version = "py310"\n');
  });

  function writePackage(file: string, name: string): void {
    const crd = readCrd(readFileSync(new URL(file, corpus), "utf8"));
    if (crd === undefined) return;
    for (const { path, text } of packageOfCrd(crd, name)) {
      if (path === "pyproject.toml") continue;
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
  }

  test.each([["format", "--check"], ["check"]])("ruff %s finds nothing", (...call) => {
    const { python } = newestEnvironment();
    const ruff = ["-m", "ruff", ...call, "."];
    const { status, stdout } = spawnSync(python, ruff, { cwd: folder, encoding: "utf8" });
    expect(status, stdout.slice(0, 2000)).toBe(0);
  });

  test.each(environments())("every model can be built: $name", ({ python }) => {
    const said = runProgram(python, "all_models.py", { paths: [], call: [folder] }).trim();
    expect(said).toMatch(/^\d+$/);
    expect(Number(said)).toBeGreaterThan(isFull ? 1000 : 30);
  });
});
