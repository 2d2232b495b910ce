import { ts } from "ts-morph";
import type { Paths } from "./paths.js";
import type { SourceFiles } from "./program.js";

/** What of the user's `tsconfig.json` counts: how its imports are resolved. Paths are absolute. */
export interface PathMapping {
  readonly baseUrl?: string;
  readonly paths?: ts.MapLike<string[]>;
  /** The folder that the targets of `paths` are relative to where there is no `baseUrl`. */
  readonly pathsBasePath?: string;
}

/**
 * Reads `paths` and `baseUrl` of a `tsconfig.json`, those that it extends included. A file that is not
 * there, or that cannot be understood, maps nothing: an import that needs it is reported then.
 *
 * @param path relative to the configuration's folder
 */
export function readPathMapping(path: string, access: SourceFiles, paths: Paths): PathMapping {
  const text = access.readFile(path);
  if (text === undefined) return {};
  const absolute = paths.absolute(path);
  const { config } = ts.parseConfigFileTextToJson(absolute, text);
  const host: ts.ParseConfigHost = {
    useCaseSensitiveFileNames: true,
    readDirectory: () => [],
    fileExists: (file) => access.fileExists(paths.relative(file)),
    readFile: (file) => access.readFile(paths.relative(file)),
  };
  const folder = paths.absolute(`${path}/..`);
  const { options } = ts.parseJsonConfigFileContent(config ?? {}, host, folder);
  const { baseUrl, paths: mapped, pathsBasePath } = options;
  return {
    ...(baseUrl !== undefined && { baseUrl }),
    ...(mapped !== undefined && { paths: mapped }),
    // The compiler sets it beside `paths`; its public types leave it out.
    ...(typeof pathsBasePath === "string" && { pathsBasePath }),
  };
}
