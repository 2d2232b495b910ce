import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { cacheFolder, hashOfFiles } from "../apiserver/cache.js";

const sources = fileURLToPath(new URL("go", import.meta.url));

/**
 * Builds the program with the Training Operator's own defaulting functions, unless the cache holds it.
 *
 * The first build downloads the modules that `go.mod` pins and takes a minute or two.
 *
 * @param log is told before a build starts
 * @returns the path of the program
 * @throws Error for a missing Go, or a build that fails
 */
export function buildTruth(log: (line: string) => void = () => undefined): string {
  const hash = hashOfFiles(readdirSync(sources).map((file) => join(sources, file)));
  const suffix = process.platform === "win32" ? ".exe" : "";
  const folder = cacheFolder("defaulting-truth");
  const binary = join(folder, `${process.platform}-${process.arch}-${hash}${suffix}`);
  if (existsSync(binary)) return binary;
  log("building the Training Operator's defaulting functions, which takes a minute the first time");
  mkdirSync(folder, { recursive: true });
  // Two builds at once do double work, but neither sees the other's half-written program.
  const unfinished = `${binary}.${process.pid}.tmp`;
  try {
    const call = [
      "build",
      "-trimpath",
      "-mod=readonly",
      "-ldflags",
      "-s -w",
      "-o",
      unfinished,
      ".",
    ];
    // A user's GOFLAGS and GOWORK could choose other modules than the pinned ones.
    const env = { ...process.env, GOFLAGS: "-buildvcs=false", GOWORK: "off" };
    execFileSync("go", call, { cwd: sources, env, stdio: ["ignore", "pipe", "pipe"] });
    renameSync(unfinished, binary);
  } finally {
    rmSync(unfinished, { force: true });
  }
  return binary;
}
