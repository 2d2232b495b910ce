import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import ts from "typescript";
import { beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { makePackage, makeRepository, runIn, write } from "./package.js";

const root = resolve(import.meta.dirname, "../..");

let command: string;
beforeAll(async () => {
  command = await makePackage();
});

describe("init in a repository without npm", () => {
  const folder = makeRepository({ "go.mod": "module example.com/m\n" });
  const example = join(folder, "apis/example.com/v1/website.ts");

  test("writes a scaffold that generates and is up to date", () => {
    const { code, out } = runIn(folder, command, "init");
    expect(code).toBe(0);
    expect(out).toContain("wrote   gen-apis.yaml\n");
    expect(runIn(folder, command, "generate")).toMatchObject({ code: 0, errors: "" });
    expect(runIn(folder, command, "verify").code).toBe(0);
    expect(readdirSync(join(folder, "config/crd"))).toEqual(["example.com_websites.yaml"]);
  });

  test("lets editors resolve the imports and check the types", () => {
    const service = languageService(join(folder, "apis/tsconfig.json"));
    expect(service.getSemanticDiagnostics(example).map(textOf)).toEqual([]);
    expect(service.getSyntacticDiagnostics(example)).toEqual([]);
    const broken = join(folder, "apis/broken.ts");
    write(broken, 'import type { Nothing } from "gen-apis/types";\n');
    const again = languageService(join(folder, "apis/tsconfig.json"));
    expect(again.getSemanticDiagnostics(broken).map(textOf)).toHaveLength(1);
    rmSync(broken);
  });

  test.each([
    ['import type {} from "gen-apis/|";', ["types", "kubernetes"]],
    ['import type {} from "gen-apis/kubernetes/|";', ["apps", "batch", "core", "meta"]],
    ['import type {} from "gen-apis/kubernetes/apps/|";', ["v1", "v1beta1"]],
    ['import type { | } from "gen-apis/kubernetes/core/v1";', ["PodSpec", "PodTemplateSpec"]],
    ['import type { | } from "gen-apis/types";', ["int32", "int64", "Quantity", "Resource"]],
  ])("lets editors complete %s", (marked, expected) => {
    const probe = join(folder, "apis/probe.ts");
    write(probe, marked.replace("|", ""));
    const service = languageService(join(folder, "apis/tsconfig.json"));
    const found = service.getCompletionsAtPosition(probe, marked.indexOf("|"), {});
    expect(found?.entries.map(({ name }) => name)).toEqual(expect.arrayContaining(expected));
    rmSync(probe);
  });

  test("points editors to the schema of the configuration", () => {
    const [modeline = ""] = readFileSync(join(folder, "gen-apis.yaml"), "utf8").split("\n");
    const schema = /^# yaml-language-server: \$schema=(.*)$/.exec(modeline)?.[1] ?? "";
    expect(JSON.parse(readFileSync(join(folder, schema), "utf8"))).toHaveProperty("properties");
  });

  test("shows git one small file of what editors need, and generate fills a clone", () => {
    const git = (...args: string[]) => execFileSync("git", args, { cwd: folder, encoding: "utf8" });
    git("init", "-q");
    git("add", ".");
    expect(git("ls-files", ".gen-apis")).toBe(".gen-apis/.gitignore\n");
    const clone = makeRepository({});
    execFileSync("git", ["checkout-index", "-a", `--prefix=${clone}/`], { cwd: folder });
    expect(existsSync(join(clone, ".gen-apis/types"))).toBe(false);
    expect(runIn(clone, command, "verify").code).toBe(0);
    expect(existsSync(join(clone, ".gen-apis/types"))).toBe(false);
    expect(runIn(clone, command, "generate").code).toBe(0);
    expect(existsSync(join(clone, ".gen-apis/types/index.d.ts"))).toBe(true);
    rmSync(join(clone, ".gen-apis/build"));
    rmSync(join(clone, ".gen-apis/types"), { recursive: true });
    expect(runIn(clone, command, "generate").code).toBe(0);
    expect(existsSync(join(clone, ".gen-apis/types/index.d.ts"))).toBe(true);
  });

  test("overwrites nothing", () => {
    for (const path of ["gen-apis.yaml", "apis/tsconfig.json", ".pre-commit-config.yaml"]) {
      write(join(folder, path), `# mine: ${path}\n`);
    }
    write(join(folder, "gen-apis.yaml"), "version: 1\n");
    rmSync(join(folder, "apis/example.com"), { recursive: true });
    const { code, out } = runIn(folder, command, "init");
    expect(code).toBe(0);
    expect(out).toContain("kept    gen-apis.yaml\n");
    expect(out).toContain("add this entry to it:\n          - repo: ");
    expect(readFileSync(join(folder, "gen-apis.yaml"), "utf8")).toBe("version: 1\n");
    expect(readFileSync(join(folder, "apis/tsconfig.json"), "utf8")).toMatch(/^# mine/);
    // The example belongs to the configuration that init would have written.
    expect(existsSync(join(folder, "apis/example.com"))).toBe(false);
  });
});

test("init puts the settings of the editor where the configuration has its types", () => {
  const text = (source: string) =>
    `version: 1\nkubernetes: "1.36"\napis: [{ group: example.com, version: v1, source: "${source}" }]\noutputs: { crds: { directory: crds } }\n`;
  for (const [source, expected, types] of [
    ["pkg/types/**/*.ts", "pkg/tsconfig.json", "../.gen-apis/*"],
    ["types.ts", "tsconfig.json", "./.gen-apis/*"],
  ] as const) {
    const folder = makeRepository({ "gen-apis.yaml": text(source), "go.mod": "" });
    expect(runIn(folder, command, "init").code).toBe(0);
    const { paths } = JSON.parse(readFileSync(join(folder, expected), "utf8")).compilerOptions;
    expect(paths).toEqual({ "gen-apis/*": [types] });
  }
});

describe("init in a repository with npm", () => {
  const folder = makeRepository({ "package.json": "{}" });

  test("leaves the editor to node_modules", () => {
    const { out } = runIn(folder, command, "init");
    expect(out).toContain("npm install --save-dev gen-apis\n");
    expect(existsSync(join(folder, ".gen-apis"))).toBe(false);
    expect(readFileSync(join(folder, "gen-apis.yaml"), "utf8")).toContain(
      "$schema=./node_modules/gen-apis/schema/gen-apis.schema.json\n",
    );
  });

  test("writes a workflow and a hook that are what the tools expect", () => {
    const workflow = parse(readFileSync(join(folder, ".github/workflows/gen-apis.yaml"), "utf8"));
    const runs = workflow.jobs.verify.steps.flatMap((step: { run?: string }) => step.run ?? []);
    expect(runs).toEqual(["npm ci", "npx gen-apis verify --format github"]);
    expect(workflow.jobs.kubernetes.strategy.matrix.kubernetes).toContain("1.28");
    const hooks = parse(readFileSync(join(folder, ".pre-commit-config.yaml"), "utf8"));
    const known = parse(readFileSync(join(root, ".pre-commit-hooks.yaml"), "utf8"));
    const ids = known.map(({ id }: { id: string }) => id);
    expect(ids).toContain(hooks.repos[0].hooks[0].id);
  });
});

test("init says what the disk refuses", () => {
  const folder = makeRepository({ apis: "a file" });
  const { code, errors } = runIn(folder, command, "init");
  expect(code).toBe(1);
  expect(errors).toContain("output-unwritable");
  expect(statSync(join(folder, "apis")).isFile()).toBe(true);
});

function languageService(tsconfig: string): ts.LanguageService {
  const { config } = ts.readConfigFile(tsconfig, ts.sys.readFile);
  const parsed = ts.parseJsonConfigFileContent(config, ts.sys, resolve(tsconfig, ".."));
  return ts.createLanguageService({
    getCompilationSettings: () => parsed.options,
    getScriptFileNames: () => parsed.fileNames,
    getScriptVersion: () => "1",
    getScriptSnapshot: (path) => {
      const text = ts.sys.readFile(path);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
    getCurrentDirectory: () => resolve(tsconfig, ".."),
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: ts.sys.fileExists,
    readFile: ts.sys.readFile,
    readDirectory: ts.sys.readDirectory,
    directoryExists: ts.sys.directoryExists,
    getDirectories: ts.sys.getDirectories,
  });
}

function textOf({ messageText }: ts.Diagnostic): string {
  return ts.flattenDiagnosticMessageText(messageText, "\n");
}
