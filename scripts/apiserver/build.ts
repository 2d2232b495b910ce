import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { cacheFolder, hashOfFiles } from "./cache.js";

const sources = fileURLToPath(new URL("go", import.meta.url));
const pins = join(sources, "releases");

/** The Kubernetes releases that have a file of pinned modules, in ascending order: `1.28` … */
export function apiServerReleases(): string[] {
  return readdirSync(pins)
    .filter((file) => file.endsWith(".mod"))
    .map((file) => file.slice(0, -".mod".length))
    .sort((a, b) => a.localeCompare(b, "en", { numeric: true }));
}

/**
 * Builds the API server of a release, unless the cache holds it already.
 *
 * The first build of a release downloads some 300 MB of modules and takes minutes, later ones a
 * few milliseconds.
 *
 * @param release `1.37`
 * @param log is told before a build starts
 * @returns the path of the program
 * @throws Error for an unknown release, a missing Go, or a build that fails
 */
export async function buildApiServer(
  release: string,
  log: (line: string) => void = () => undefined,
): Promise<string> {
  const known = apiServerReleases();
  if (!known.includes(release)) {
    throw new Error(`no API server for Kubernetes ${release}; there are ${known.join(", ")}`);
  }
  const binary = binaryPath(release);
  if (existsSync(binary)) {
    return binary;
  }
  log(`building the API server of Kubernetes ${release}, which takes some minutes the first time`);
  const folder = cacheFolder("apiserver");
  mkdirSync(folder, { recursive: true });
  // Two builds at once do double work, but neither sees the other's half-written program.
  const unfinished = `${binary}.${process.pid}.tmp`;
  try {
    await runGo(goArguments(release, unfinished));
    renameSync(unfinished, binary);
  } finally {
    rmSync(unfinished, { force: true });
  }
  return binary;
}

function binaryPath(release: string): string {
  const files = readdirSync(sources)
    .filter((file) => file.endsWith(".go") || file === "go.mod")
    .map((file) => join(sources, file));
  const hash = hashOfFiles([...files, pinFile(release, "mod"), pinFile(release, "sum")]);
  const suffix = process.platform === "win32" ? ".exe" : "";
  const name = `${release}-${process.platform}-${process.arch}-${hash}${suffix}`;
  return join(cacheFolder("apiserver"), name);
}

function pinFile(release: string, extension: "mod" | "sum"): string {
  return join(pins, `${release}.${extension}`);
}

function goArguments(release: string, output: string): string[] {
  const mod = pinFile(release, "mod");
  const pin = /k8s\.io\/apiextensions-apiserver v0\.(\S+)/.exec(readFileSync(mod, "utf8"));
  const [major, minor] = release.split(".");
  // The server's /version and `kubectl version` show what is set here.
  const version = { gitVersion: `v1.${pin?.[1]}`, gitMajor: major, gitMinor: minor };
  const settings = Object.entries(version).map(
    ([name, value]) => `-X k8s.io/component-base/version.${name}=${value}`,
  );
  return [
    ...["build", "-trimpath", "-mod=readonly", `-modfile=${mod}`],
    ...["-tags", `release_${release.replace(".", "_")}`],
    ...["-ldflags", `-s -w ${settings.join(" ")}`],
    ...["-o", output, "."],
  ];
}

function runGo(args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    // A user's GOFLAGS and GOWORK could choose other modules than the pinned ones, and the commit
    // of this repository has no place in a program that is kept by the hash of its sources.
    const env = { ...process.env, GOFLAGS: "-buildvcs=false", GOWORK: "off" };
    const child = spawn("go", args, { cwd: sources, env, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    const collect = (chunk: Buffer) => {
      output = (output + chunk.toString()).slice(-10_000);
    };
    child.stdout.on("data", collect);
    child.stderr.on("data", collect);
    child.on("error", (error) =>
      reject(new Error(`Go is needed to build the API server: ${error.message}`)),
    );
    child.on("close", (code) =>
      code === 0 ? resolve() : reject(new Error(`go ${args.join(" ")} failed:\n${output}`)),
    );
  });
}
