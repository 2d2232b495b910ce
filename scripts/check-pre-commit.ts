/**
 * Uses this repository's hooks as another repository does: with the real pre-commit, from a commit. A
 * stale CRD must block a commit, gen-apis must mend it, and an unrelated commit must not start it.
 */
import { execFileSync, spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join, resolve } from "node:path";
import { pythonEnvironment } from "./python-environment.js";

const root = resolve(import.meta.dirname, "..");
const version = "4.7.0";
const folder = mkdtempSync(join(tmpdir(), "gen-apis-pre-commit-"));
const repository = join(folder, "repository");
const crd = "crds/example.com_websites.yaml";

/** Without what `npm run` adds: it would lead pre-commit's own npm into this repository. */
const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith("npm_"));
const path = (process.env.PATH ?? "")
  .split(delimiter)
  .filter((each) => !each.includes("node_modules"));

const environment = {
  ...Object.fromEntries(inherited),
  PATH: path.join(delimiter),
  PRE_COMMIT_HOME: join(folder, "home"),
  GIT_AUTHOR_NAME: "Test",
  GIT_AUTHOR_EMAIL: "test@example.com",
  GIT_COMMITTER_NAME: "Test",
  GIT_COMMITTER_EMAIL: "test@example.com",
  GIT_CONFIG_GLOBAL: join(folder, "gitconfig"),
};

try {
  const preCommit = join(pythonEnvironment("pre-commit", [`pre-commit==${version}`]), "pre-commit");
  setUp(preCommit, commitOfHooks());
  firstCommit();
  staleCommit();
  verifyHook();
  unrelatedCommit();
  console.log("pre-commit: all as it should be");
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** The files as they are now, committed or not, in a repository of their own. */
function commitOfHooks(): { readonly path: string; readonly commit: string } {
  const path = join(folder, "gen-apis");
  const files = execFileSync("git", ["ls-files", "-co", "--exclude-standard", "-z"], {
    cwd: root,
    encoding: "utf8",
  });
  for (const file of files.split("\0")) {
    if (file === "" || !existsSync(join(root, file))) continue;
    mkdirSync(dirname(join(path, file)), { recursive: true });
    cpSync(join(root, file), join(path, file));
  }
  git(path, "init", "--quiet");
  git(path, "add", "--all");
  git(path, "commit", "--quiet", "--message", "All");
  return { path, commit: git(path, "rev-parse", "HEAD").out.trim() };
}

function setUp(preCommit: string, hooks: { readonly path: string; readonly commit: string }): void {
  write(
    "gen-apis.yaml",
    'version: 1\nkubernetes: "1.36"\napis:\n  - { group: example.com, version: v1, source: apis }\noutputs:\n  crds: { directory: crds }\n',
  );
  write("apis/website.ts", website("The host name."));
  write("README.md", "# A project\n");
  write(
    ".pre-commit-config.yaml",
    `repos:\n  - repo: ${hooks.path}\n    rev: ${hooks.commit}\n    hooks:\n      - id: gen-apis\n`,
  );
  git(repository, "init", "--quiet");
  execFileSync(preCommit, ["install", "--install-hooks"], {
    cwd: repository,
    env: environment,
    stdio: "inherit",
  });
}

function website(description: string): string {
  return `import type { Resource } from "gen-apis/types";

/**
 * A Website is served.
 * @kind
 */
export interface Website extends Resource {
  spec: {
    /** ${description} */
    host: string;
  };
}
`;
}

/** The CRD does not exist yet: the hook makes it, and the second try goes through. */
function firstCommit(): void {
  expect(commit("First").status !== 0, "a commit without its CRD is blocked");
  expect(existsSync(join(repository, crd)), "the hook has made the CRD");
  expect(commit("First").status === 0, "with the CRD, the commit goes through");
}

function staleCommit(): void {
  write("apis/website.ts", website("The name of the host."));
  const blocked = commit("Stale");
  expect(blocked.status !== 0, "a stale CRD blocks the commit");
  expect(/files were modified by this hook/.test(blocked.out), "pre-commit says why");
  expect(readCrd().includes("The name of the host."), "the hook has mended the CRD");
  expect(commit("Mended").status === 0, "the mended tree can be committed");
}

function verifyHook(): void {
  const path = ".pre-commit-config.yaml";
  const text = readFileSync(join(repository, path), "utf8");
  write(path, text.replace("id: gen-apis", "id: gen-apis-verify"));
  write("apis/website.ts", website("The host."));
  const blocked = commit("Stale again");
  expect(blocked.status !== 0, "verify blocks the commit");
  expect(/\+ +description: The host\./.test(blocked.out), "verify shows the difference");
  expect(readCrd().includes("The name of the host."), "verify writes nothing");
  write(path, text);
  expect(commit("Mended again").status !== 0, "generate mends it");
  expect(commit("Mended again").status === 0, "and the commit goes through");
}

/** What pre-commit itself takes is measured with the hook left out by hand. */
function unrelatedCommit(): void {
  const times = ["gen-apis", ""].map((skipped, index) => {
    write("README.md", `# A project ${index}\n`);
    const begun = performance.now();
    const ended = commit("Unrelated", { SKIP: skipped });
    expect(ended.status === 0, "an unrelated commit goes through");
    expect(skipped !== "" || /gen-apis.*Skipped/.test(ended.out), "gen-apis is not started");
    return Math.round(performance.now() - begun);
  });
  console.log(`unrelated commit: ${times[0]} ms without the hook, ${times[1]} ms with it`);
}

function commit(message: string, more: Readonly<Record<string, string>> = {}) {
  git(repository, "add", "--all");
  return run("git", ["commit", "--message", message], repository, more);
}

function git(cwd: string, ...args: readonly string[]) {
  const ended = run("git", args, cwd);
  expect(ended.status === 0, `git ${args.join(" ")}: ${ended.out}`);
  return ended;
}

function run(
  command: string,
  args: readonly string[],
  cwd: string,
  more: Readonly<Record<string, string>> = {},
): { readonly status: number | null; readonly out: string } {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    encoding: "utf8",
    env: { ...environment, ...more },
  });
  return { status, out: stdout + stderr };
}

function expect(holds: boolean, claim: string): void {
  if (!holds) throw new Error(`not true: ${claim}`);
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(repository, path)), { recursive: true });
  writeFileSync(join(repository, path), text);
}

function readCrd(): string {
  return readFileSync(join(repository, crd), "utf8");
}
