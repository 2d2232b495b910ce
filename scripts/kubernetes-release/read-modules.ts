import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ReleaseContent } from "./write-pack.js";

const reader = join(import.meta.dirname, "reader");

const modules = ["k8s.io/api", "k8s.io/apimachinery", "k8s.io/apiextensions-apiserver"];

/** One package of each module, so that `go mod tidy` finds everything that the reader will load. */
const packages = [
  "k8s.io/api/core/v1",
  "k8s.io/apimachinery/pkg/runtime",
  "k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/v1",
];

/**
 * Downloads the Go modules of one release and reads their types. `version` is that of `k8s.io/api`,
 * such as `0.37.2`. Needs Go; throws with Go's own message if a step fails.
 */
export function readModules(version: string): ReleaseContent {
  const folder = mkdtempSync(join(tmpdir(), "gen-apis-kubernetes-release-"));
  try {
    const program = join(folder, "reader");
    run(reader, "go", ["build", "-o", program, "."]);
    const target = writeTargetModule(folder, version);
    run(target, "go", ["mod", "tidy"]);
    const output = run(target, program, []);
    return { sources: sources(version), ...JSON.parse(output) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The newest stable version of `k8s.io/api` for a release: `0.37.2` for `1.37`. */
export function newestVersion(release: string): string {
  const minor = release.replace(/^1\./, "0.");
  const version = run(reader, "go", ["list", "-m", "-f", "{{.Version}}", `k8s.io/api@v${minor}`]);
  return version.trim().replace(/^v/, "");
}

function sources(version: string): readonly string[] {
  const tools = "sigs.k8s.io/controller-tools";
  const toolsVersion = run(reader, "go", ["list", "-m", "-f", "{{.Version}}", tools]).trim();
  return [...modules.map((module) => `${module} v${version}`), `${tools} ${toolsVersion}`];
}

/** A Go module that requires the release: controller-tools reads the packages of the folder it runs in. */
function writeTargetModule(folder: string, version: string): string {
  const target = join(folder, "release");
  const requires = modules.map((module) => `require ${module} v${version}`);
  const imports = packages.map((path) => `import _ "${path}"`);
  mkdirSync(target);
  writeFileSync(
    join(target, "go.mod"),
    ["module gen-apis.invalid/release", "go 1.21", ...requires, ""].join("\n"),
  );
  writeFileSync(join(target, "release.go"), ["package release", ...imports, ""].join("\n"));
  return target;
}

function run(folder: string, program: string, parameters: readonly string[]): string {
  return execFileSync(program, parameters, {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, GOFLAGS: "", GOWORK: "off" },
    maxBuffer: 64 * 1024 * 1024,
    stdio: ["ignore", "pipe", "pipe"],
  });
}
