import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterAll, expect, test } from "vitest";

const repository = resolve(import.meta.dirname, "../..");
// Within the repository, so that the clients find their one dependency.
const folder = mkdtempSync(join(repository, "node_modules", ".clients-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** How strict users are, beyond the settings of the repository or below them. */
const strictness = {
  "as strict as can be": {
    noUnusedParameters: true,
    noPropertyAccessFromIndexSignature: true,
    erasableSyntaxOnly: true,
  },
  "strict and no more": { exactOptionalPropertyTypes: false, noUncheckedIndexedAccess: false },
  "not strict": { strict: false, exactOptionalPropertyTypes: false },
} as const;

test.each(Object.entries(strictness))("the client of every fixture compiles %s", (_, options) => {
  const settings = {
    extends: join(repository, "tsconfig.json"),
    compilerOptions: options,
    include: [join(repository, "test/fixtures/*/expected/client/**/*.ts")],
    exclude: [],
  };
  const path = join(folder, "tsconfig.json");
  writeFileSync(path, JSON.stringify(settings));
  // The native compiler, which needs a fifth of the time.
  const compiler = join(repository, "node_modules/typescript-7/bin/tsc");
  const { stdout } = spawnSync(process.execPath, [compiler, "-p", path, "--listFiles"], {
    encoding: "utf8",
  });
  expect(stdout).toContain("fixtures/client-names/expected/client/runtime/connect.ts");
  expect(stdout.split("\n").filter((line) => line.includes("error TS"))).toEqual([]);
});
