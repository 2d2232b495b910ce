import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { callIn } from "../call.js";
import { newFolder } from "../folders.js";

/** What the checks of CI that projects have do not see, and `gen-apis verify` does. */
interface Case {
  /** Changes the sources, as a commit that forgets to generate does. */
  readonly change: Readonly<Record<string, string>>;
  /** What CI runs after it made everything anew. */
  readonly check: string;
  readonly found: string;
}

const kind = (name: string) =>
  `/** @kind */\nexport interface ${name} extends Resource {\n  spec?: { size?: int32 };\n}\n`;
const types = (...kinds: readonly string[]) =>
  `import type { int32, Resource } from "gen-apis/types";\n\n${kinds.join("\n")}`;

const config = (openapi: string) => `version: 1
kubernetes: "1.36"
apis: [{ group: example.com, version: v1, source: apis }]
outputs: { crds: { directory: crds }, openapi: { directory: ${openapi} } }
`;

const cases: Readonly<Record<string, Case>> = {
  "a file that nothing generates any more": {
    change: { "apis/types.ts": types(kind("Crawler")) },
    check: "git diff --exit-code -- crds",
    found: "orphaned-file",
  },
  "a new file that git does not track": {
    change: { "apis/types.ts": types(kind("Crawler"), kind("Index"), kind("Page")) },
    check: "git diff --exit-code -- crds",
    found: "missing-file",
  },
  "a folder that the check does not name": {
    change: { "gen-apis.yaml": config("openapi, title: Another") },
    check: "git add crds && git diff --cached --exit-code",
    found: "stale-file",
  },
};

test.each(Object.keys(cases))("verify sees %s, and the old check does not", async (name) => {
  const { change, check, found } = cases[name] ?? { change: {}, check: "", found: "" };
  const folder = newFolder();
  write(folder, {
    "gen-apis.yaml": config("openapi"),
    "apis/types.ts": types(kind("Crawler"), kind("Index")),
  });
  await callIn(folder, ["generate", "--no-cache"]);
  shell(folder, "git init -q && git add . && git -c user.name=x -c user.email=x@y commit -qm x");
  write(folder, change);

  const { code, out } = await callIn(folder, ["verify", "--no-cache", "--format", "json"]);
  expect(code).toBe(1);
  expect(out).toContain(`"code": "${found}"`);

  // Generators of the old way write every file, and remove none.
  const elsewhere = newFolder();
  await callIn(folder, ["generate", "--no-cache", "--output-root", elsewhere]);
  cpSync(elsewhere, folder, { recursive: true });
  expect(() => shell(folder, check)).not.toThrow();
});

function write(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

function shell(folder: string, command: string): void {
  execFileSync("sh", ["-c", command], { cwd: folder, stdio: "ignore" });
}
