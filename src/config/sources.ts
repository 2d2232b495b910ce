import type { Report } from "../diagnostics/diagnostic.js";
import { nearest } from "../diagnostics/nearest.js";
import type { Position } from "../model/position.js";
import type { FileLookup } from "./file-lookup.js";
import { checkInside } from "./files.js";
import { type Located, listOf } from "./lists.js";
import { globBase, isGlob, literalGlob, normalPath } from "./paths.js";
import type { LoadedConfig } from "./read.js";

/** One entry of `apis:` with the files that it names. */
export interface ResolvedApi {
  readonly group: string;
  readonly version: string;
  /** TypeScript files, relative to the configuration's folder, sorted by code units. */
  readonly files: readonly string[];
  /** Of the entry. */
  readonly position: Position;
}

const ignored = ["**/node_modules/**"];

/**
 * The files of each API version: of a folder all `.ts` files in it and below, `.d.ts` files not; of a
 * glob the same kinds; and every file that is named itself. Folders called `node_modules` are passed over.
 *
 * Reports sources that do not exist, lead outside or give no file, and files of two versions.
 */
export function resolveSources(
  loaded: LoadedConfig,
  lookup: FileLookup,
  report: Report,
): readonly ResolvedApi[] {
  const apis = loaded.config.apis.map(({ group, version, source, exclude = [] }, index) => {
    const context = { loaded, lookup, report, exclude: exclude.map(normalPath) };
    const files = listOf(source, ["apis", index, "source"]).flatMap((one) => {
      return filesOf(one, context);
    });
    const position = loaded.positionOf(["apis", index]);
    return { group, version, files: [...new Set(files)].sort(), position };
  });
  return withoutShared(apis, report);
}

interface Context {
  readonly loaded: LoadedConfig;
  readonly lookup: FileLookup;
  readonly report: Report;
  readonly exclude: readonly string[];
}

function filesOf({ value, path }: Located<string>, context: Context): readonly string[] {
  const { loaded, lookup, report, exclude } = context;
  const source = normalPath(value);
  const position = loaded.positionOf(path);
  const pattern = patternOf(source, lookup);
  if (pattern === undefined) {
    const near = nearSource(source, lookup);
    const help = near === undefined ? {} : { help: `write "${near}"` };
    report({ code: "missing-source", position, arguments: { path: value }, ...help });
    return [];
  }
  if (!checkInside(globBase(source), position, lookup, report)) return [];
  const find = (excluded: readonly string[]) =>
    lookup.glob([pattern], [...ignored, ...excluded]).filter((file) => isSource(file, source));
  const files = find(exclude);
  if (files.length === 0) {
    const excluded = find([]).length;
    report({ code: "empty-source", position, arguments: { path: value, excluded } });
  }
  return files.filter((file) => checkInside(file, position, lookup, report));
}

/** A folder or file that exists is meant as such, whatever characters its name has. */
function patternOf(source: string, lookup: FileLookup): string | undefined {
  if (source === ".") return "**/*.ts";
  if (lookup.isDirectory(source)) return `${literalGlob(source)}/**/*.ts`;
  if (lookup.exists(source)) return literalGlob(source);
  return isGlob(source) ? source : undefined;
}

/** Declaration files are results of a build more often than sources, so they want to be named. */
function isSource(file: string, source: string): boolean {
  return file.endsWith(".ts") && (file === source || !file.endsWith(".d.ts"));
}

/** A TypeScript file, or a folder with some, whose path resembles `source`. */
function nearSource(source: string, lookup: FileLookup): string | undefined {
  const files = lookup.glob(["**/*.ts"], ignored);
  const folders = files.flatMap((file) => {
    const parts = file.split("/").slice(0, -1);
    return parts.map((_, index) => parts.slice(0, index + 1).join("/"));
  });
  return nearest(source, new Set([...folders, ...files]));
}

/** A file stays with the first version that names it, so that nothing else is said of it twice. */
function withoutShared(apis: readonly ResolvedApi[], report: Report): readonly ResolvedApi[] {
  const owners = new Map<string, ResolvedApi>();
  return apis.map((api) => {
    const files = api.files.filter((path) => {
      const owner = owners.get(path);
      if (owner === undefined) owners.set(path, api);
      else reportShared(path, owner, api, report);
      return owner === undefined;
    });
    return { ...api, files };
  });
}

function reportShared(path: string, owner: ResolvedApi, api: ResolvedApi, report: Report): void {
  report({
    code: "shared-source",
    position: api.position,
    arguments: { path, first: nameOf(owner), second: nameOf(api) },
    related: [{ message: "the other API version is here", position: owner.position }],
  });
}

function nameOf({ group, version }: ResolvedApi): string {
  return `${group}/${version}`;
}
