import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { factsOf, type Keywords, strictest, type Truth } from "./facts.js";

const reader = fileURLToPath(new URL("python.py", import.meta.url));

/**
 * What the Python models say, read from their syntax.
 *
 * @param files by their path in the package: `kubeflow_org/v1.py`
 * @param kinds with their names: `kubeflow.org/v1 PyTorchJob`
 */
export function readPython(files: ReadonlyMap<string, string>, kinds: readonly string[]): Truth {
  const folder = mkdtempSync(join(tmpdir(), "gen-apis-truth-"));
  try {
    for (const [path, text] of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const roots = kinds.map((kind) => `${placeOf(kind)}=${kind}`);
    const printed = execFileSync("python3", [reader, folder, ...roots], { maxBuffer: 2 ** 28 });
    const places: Record<string, Keywords> = JSON.parse(printed.toString());
    return new Map(
      Object.entries(places).map(([path, said]) => {
        const facts = factsOf(said, said.required === true);
        return [path, { ...facts, bounds: strictest(facts.bounds) }];
      }),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** `kubeflow_org/v1:PyTorchJob` */
function placeOf(kind: string): string {
  const [, group = "", version, name] = /^(.+)\/(\S+) (.+)$/.exec(kind) ?? [];
  return `${group.replaceAll(/[.-]/g, "_")}/${version}:${name}`;
}
