import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, expect, test } from "vitest";

const repository = resolve(import.meta.dirname, "../..");
const folder = mkdtempSync(join(repository, "node_modules", ".documentation-"));
const file = join(folder, "example.ts");

afterAll(() => rmSync(folder, { recursive: true }));

test("the examples of the client's page compile, and run on the fake", async () => {
  writeFileSync(file, program());
  const options = {
    extends: "../../tsconfig.json",
    compilerOptions: { noUnusedLocals: false },
    include: ["example.ts"],
    exclude: [],
  };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(options));
  const tsc = join(repository, "node_modules/typescript/bin/tsc");
  expect(run([tsc, "-p", folder])).toBe("");
  // The module is the one that was written above.
  const { told } = (await import(pathToFileURL(file).href)) as { told: readonly unknown[][] };
  expect(told.map((words) => words.join(" "))).toEqual([
    expect.stringMatching(/^[0-9a-f-]{36}$/),
    expect.stringContaining("metadata.name: "),
    "ADDED mnist",
    "new mnist",
  ]);
});

/** The examples one after the other, on the fake of the last one instead of a cluster. */
function program(): string {
  const page = readFileSync(join(repository, "docs/client.md"), "utf8");
  const blocks = [...page.matchAll(/```ts\n(.*?)```/gs)].map(([, block = ""]) => block);
  const fake = blocks.pop();
  if (fake === undefined) throw new Error("the page has no example");
  const toRepository = relative(folder, repository);
  const lines = [...blocks, "{", fake, "}"].join("\n").split("\n");
  const isImport = (line: string) => line.startsWith("import ");
  const imports = [...new Set(lines.filter(isImport))].map((line) =>
    line.replace('"./generated', `"${toRepository}/generated`),
  );
  const code = lines
    .filter((line) => !isImport(line))
    .map((line) =>
      line
        .replace("kubeconfig.loadFromDefault();", "")
        .replace("connect(kubeconfig)", "createFake(kubeflowV1Resources).transport"),
    );
  return [
    ...imports,
    "export const told: unknown[][] = [];",
    "const console = { log: (...words: unknown[]) => told.push(words) };",
    ...code,
  ].join("\n");
}

/** What the program says, whether it fails or not. */
function run(args: readonly string[]): string {
  try {
    return execFileSync(process.execPath, args, { encoding: "utf8" });
  } catch (error) {
    // An error of execFileSync, which carries what the program printed.
    return (error as { readonly stdout: string }).stdout;
  }
}
