import { normalize } from "./paths.js";

/** The modules that gen-apis itself brings: `gen-apis/types` and `gen-apis/kubernetes/<group>/<version>`. */
export interface Modules {
  /** Whether a file is one of ours, by its absolute path. */
  owns(path: string): boolean;
  /** The declarations in one of our files. */
  text(path: string): string | undefined;
  /**
   * The file of ours that an import names, `undefined` if we bring no such module, or `elsewhere` if
   * the module is none of ours.
   */
  resolve(name: string, from: string): string | undefined | "elsewhere";
  /** What one of our files is called in an import: `gen-apis/types`. */
  nameOf(path: string): string | undefined;
}

/** Where files stand that exist in memory only. No real path has a colon in its first part but a drive's. */
export const inMemory = "/gen-apis:/";

export const modulesFolder = `${inMemory}modules/`;
const extension = ".d.ts";

/**
 * They always resolve to the running tool, so that the release on the configuration's `kubernetes:` line
 * decides, whatever is installed.
 *
 * @param declarations the text of a module, by its full name
 */
export function createModules(declarations: (name: string) => string | undefined): Modules {
  const texts = new Map<string, string | undefined>();
  const textOf = (name: string) => {
    if (!texts.has(name)) texts.set(name, declarations(name));
    return texts.get(name);
  };
  const nameOf = (path: string) =>
    path.startsWith(modulesFolder)
      ? path.slice(modulesFolder.length, -extension.length)
      : undefined;

  return {
    owns: (path) => path.startsWith(modulesFolder),
    text: (path) => textOf(nameOf(path) ?? ""),
    nameOf,
    resolve(name, from) {
      const full = fullName(name, from, nameOf);
      if (!isOurs(full)) return "elsewhere";
      return textOf(full) === undefined ? undefined : modulesFolder + full + extension;
    },
  };
}

/** Our declarations may name each other by relative paths. */
function fullName(
  name: string,
  from: string,
  nameOf: (path: string) => string | undefined,
): string {
  const importer = nameOf(from);
  if (importer === undefined || !name.startsWith(".")) return name.replace(/\.js$/, "");
  return normalize(`${importer}/../${name}`).replace(/(\.d)?\.[jt]s$/, "");
}

function isOurs(name: string): boolean {
  return name === "gen-apis/types" || name.startsWith("gen-apis/kubernetes/");
}
