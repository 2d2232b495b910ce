import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { build } from "./build.js";

/** The folder of the package that runs, whether its sources or its bundle: where its `package.json` is. */
export function packageRoot(from: string = import.meta.dirname): string {
  return existsSync(join(from, "package.json")) ? from : packageRoot(dirname(from));
}

export function packageVersion(): string {
  if (build !== undefined) return build.version;
  return versionIn(readFileSync(join(packageRoot(), "package.json"), "utf8")) ?? "0";
}

/** The version that the text of a `package.json` states. */
export function versionIn(text: string): string | undefined {
  try {
    const value: unknown = JSON.parse(text);
    const hasVersion = typeof value === "object" && value !== null && "version" in value;
    return hasVersion && typeof value.version === "string" ? value.version : undefined;
  } catch {
    return undefined;
  }
}

/** A file of Kubernetes' types, packed; see `src/kubernetes/data-files.ts` for the names. */
export function readKubernetesData(name: string): Uint8Array {
  return readFileSync(join(packageRoot(), "src", "kubernetes", "data", name));
}
