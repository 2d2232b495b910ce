import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, rmSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

/**
 * A virtual environment with the given packages, in the cache, where later runs find it again.
 *
 * @param name of the environment's folder, for people
 * @param packages with their exact versions: `pydantic==2.12.0`
 * @returns the folder of its programs, `python` and `pip` among them
 * @throws Error when `python3` or a package is not to be had
 */
export function pythonEnvironment(name: string, packages: readonly string[]): string {
  const hash = createHash("sha256").update(packages.join(" ")).digest("hex").slice(0, 12);
  const cache = process.env.XDG_CACHE_HOME ?? join(homedir(), ".cache");
  const folder = join(cache, "gen-apis-tests", `${name}-${hash}`);
  const complete = join(folder, "complete");
  if (!existsSync(complete)) {
    rmSync(folder, { recursive: true, force: true });
    execFileSync("python3", ["-m", "venv", folder], { stdio: "inherit" });
    const pip = join(folder, "bin", "pip");
    execFileSync(pip, ["install", "--quiet", ...packages], { stdio: "inherit" });
    writeFileSync(complete, "");
  }
  return join(folder, "bin");
}
