import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { globSync } from "tinyglobby";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { importTexts } from "../round-trip.js";

const root = join(import.meta.dirname, "../../..");
const corpus = join(root, "../shared/corpus");
const hasCorpus = existsSync(corpus);
if (!hasCorpus) console.warn("SKIPPED: compiling imported types, ../shared/corpus is missing");

/** Shipped systems, and projects whose kinds share types, name types as Kubernetes does, or hold odd names. */
const patterns = [
  "seed/{training-operator-v1.9.4,jobset,kueue,trainer-v2}/*.yaml",
  "crds/{apache+camel-k,argoproj+argo-workflows,open-telemetry+opentelemetry-operator}/*.yaml",
];

const compilerOptions = {
  strict: true,
  noEmit: true,
  noUnusedLocals: true,
  exactOptionalPropertyTypes: true,
  verbatimModuleSyntax: true,
  target: "es2022",
  module: "nodenext",
  types: [],
};

describe.skipIf(!hasCorpus)("imported types", () => {
  const folder = mkdtempSync(join(tmpdir(), "gen-apis-import-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  beforeAll(() => {
    const files = globSync(patterns, { cwd: corpus }).sort();
    const imported = importTexts(files.map((file) => readFileSync(join(corpus, file), "utf8")));
    for (const { path, text } of imported.files) write(path, text);
    const { formatter, linter, assist } = JSON.parse(
      readFileSync(join(root, "biome.json"), "utf8"),
    );
    write("biome.json", JSON.stringify({ root: true, formatter, linter, assist }));
    write("tsconfig.json", JSON.stringify({ compilerOptions, include: ["apis"] }));
    write("package.json", JSON.stringify({ type: "module" }));
    mkdirSync(join(folder, "node_modules"));
    symlinkSync(root, join(folder, "node_modules/gen-apis"), "dir");
  }, 300_000);

  function write(path: string, text: string): void {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }

  /** What a program of the repository prints about the types; nothing if it has nothing to say. */
  function complaints(program: string, args: readonly string[]): string {
    const bin = join(root, "node_modules/.bin", program);
    const { status, stdout, stderr } = spawnSync(bin, args, { cwd: folder, encoding: "utf8" });
    return status === 0 ? "" : `${stdout}${stderr}`;
  }

  it("compile under tsc --strict, with the package's own declarations", () => {
    expect(complaints("tsc", ["-p", "."])).toBe("");
  }, 300_000);

  it("leave the formatter and the linter nothing to say", () => {
    expect(complaints("biome", ["ci", "--colors=off", "--error-on-warnings", "apis"])).toBe("");
  }, 300_000);
});
