import { execFileSync } from "node:child_process";
import { cpSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { newFolder } from "../folders.js";

const repository = resolve(import.meta.dirname, "../..");

/** What `tsc --strict` says of the example and of fixtures, with what is generated for each; nothing, if all is well. */
export function compileStrict(fixtures: readonly string[]): string {
  const folder = newFolder();
  for (const name of fixtures) copyFixture(name, join(folder, name));
  for (const part of ["apis", "generated/typescript"]) {
    cpSync(join(repository, part), join(folder, "example", part), { recursive: true });
  }
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(strictSettings));
  const call = [join(repository, "node_modules/typescript/bin/tsc"), "-p", folder];
  return output(() => execFileSync(process.execPath, call, { encoding: "utf8" }));
}

/** The sources, and what is expected where it would be generated. */
function copyFixture(name: string, folder: string): void {
  const fixture = join(repository, "test/fixtures", name);
  const expected = join(fixture, "expected");
  cpSync(fixture, folder, { recursive: true, filter: (path) => path !== expected });
  cpSync(expected, folder, { recursive: true });
}

/** What the compiler says, whether it fails or not. */
function output(run: () => string): string {
  try {
    return run();
  } catch (error) {
    // An error of execFileSync, which carries what the program printed.
    return (error as { readonly stdout: string }).stdout;
  }
}

const strictSettings = {
  compilerOptions: {
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    noUnusedLocals: true,
    noImplicitReturns: true,
    isolatedModules: true,
    target: "es2022",
    module: "nodenext",
    types: [],
    skipLibCheck: true,
    noEmit: true,
    paths: {
      "gen-apis/types": [join(repository, "types/index.d.ts")],
      "gen-apis/kubernetes/*": [join(repository, "kubernetes/*.d.ts")],
    },
  },
  include: ["**/*.ts"],
};
