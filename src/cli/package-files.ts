import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { build } from "./build.js";

/** The folder of the package that runs, whether its sources or its bundle: where its `package.json` is. */
export function packageRoot(from: string = import.meta.dirname): string {
  return existsSync(join(from, "package.json")) ? from : packageRoot(dirname(from));
}

export function packageVersion(): string {
  if (build !== undefined) return build.version;
  // Our own file, which npm requires to state a version.
  return JSON.parse(readFileSync(join(packageRoot(), "package.json"), "utf8")).version as string;
}

/** A file of `templates/`, by its path there. */
export function readTemplate(name: string): string {
  return readFileSync(join(packageRoot(), "templates", name), "utf8");
}

/** A file of Kubernetes' types, packed; see `src/kubernetes/data-files.ts` for the names. */
export function readKubernetesData(name: string): Uint8Array {
  return readFileSync(join(packageRoot(), "src", "kubernetes", "data", name));
}
