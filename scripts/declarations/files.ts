import { groupVersionOf } from "../../src/kubernetes/modules.js";
import type { Release } from "../../src/kubernetes/release.js";
import { typesDeclaration, typesModule } from "../../src/kubernetes/types-module.js";
import { sightings } from "./sightings.js";
import { unionDeclaration } from "./union.js";

/** Only modules of CommonJS can be named from both kinds of module, under every module resolution. */
const folderPackage = `${JSON.stringify({ type: "commonjs" }, undefined, 2)}\n`;

const origin =
  "// Kubernetes' own types, made from its published Go modules (Apache-2.0): see NOTICE.\n";

/**
 * The files of `types/` and `kubernetes/` by their paths in the package.
 *
 * @param releases all supported ones, oldest first
 * @param modules every module that one of them has
 */
export function declarationFiles(
  releases: readonly Release[],
  modules: readonly string[],
): ReadonlyMap<string, string> {
  const files = new Map([
    ["types/package.json", folderPackage],
    ["types/index.d.ts", typesDeclaration("../kubernetes/meta/v1.js")],
    ["kubernetes/package.json", folderPackage],
  ]);
  for (const module of modules) {
    files.set(`kubernetes/${groupVersionOf(module)}.d.ts`, moduleText(releases, module));
  }
  return files;
}

function moduleText(releases: readonly Release[], module: string): string {
  const all = releases.map((release) => release.name);
  const types = sightings(releases, module, specifier);
  const body = [...types]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, seen]) => unionDeclaration(name, seen, all));
  const imports = [...types.values()].flat().flatMap(({ names }) => names.imports());
  return [[origin, ...new Set(imports)].join("\n"), ...body].join("\n");
}

/** Relative, so that the package's files find each other wherever it is installed or linked. */
function specifier(module: string): string {
  return module === typesModule ? "../../types/index.js" : `../${groupVersionOf(module)}.js`;
}
