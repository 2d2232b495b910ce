import { statSync } from "node:fs";
import { join } from "node:path";
import type { Environment } from "../environment.js";

/**
 * Where gen-apis keeps what makes the next run faster, and its locks: in `node_modules` beside the
 * configuration, where other tools keep theirs and nothing is committed, else in the user's cache folder.
 */
export function cacheFolder(configFolder: string, environment: Environment): string {
  const modules = join(configFolder, "node_modules");
  if (statSync(modules, { throwIfNoEntry: false })?.isDirectory()) {
    return join(modules, ".cache", "gen-apis");
  }
  return join(userCacheFolder(environment), "gen-apis");
}

/** @see https://specifications.freedesktop.org/basedir-spec/latest/ */
function userCacheFolder({ platform, variables, home }: Environment): string {
  const { XDG_CACHE_HOME, LOCALAPPDATA } = variables;
  if (XDG_CACHE_HOME?.startsWith("/")) return XDG_CACHE_HOME;
  if (platform === "win32") return LOCALAPPDATA ?? join(home, "AppData", "Local");
  return platform === "darwin" ? join(home, "Library", "Caches") : join(home, ".cache");
}
