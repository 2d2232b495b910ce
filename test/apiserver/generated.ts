import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const repository = fileURLToPath(new URL("../..", import.meta.url));

/**
 * What the command makes of this repository's example for a Kubernetes release.
 *
 * @returns the YAML text of each CRD, by file name
 */
export function generatedCrds(release: string): Map<string, string> {
  const root = mkdtempSync(join(tmpdir(), "gen-apis-crds-"));
  try {
    const call = ["generate", "--only", "crds", "--kubernetes", release, "--output-root", root];
    execFileSync(process.execPath, ["bin/gen-apis.js", ...call], { cwd: repository });
    const folder = join(root, "generated", "crds");
    const files = readdirSync(folder).filter((file) => file.endsWith(".yaml"));
    return new Map(files.map((file) => [file, readFileSync(join(folder, file), "utf8")]));
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
