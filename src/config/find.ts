import { dirname, join } from "node:path";

/** What a configuration is called. */
const configName = "gen-apis.yaml";

/**
 * The path of the nearest `gen-apis.yaml`: in `startDirectory` or the closest folder above it. Nothing
 * if there is none.
 */
export function findConfig(
  startDirectory: string,
  exists: (path: string) => boolean,
): string | undefined {
  const path = join(startDirectory, configName);
  if (exists(path)) return path;
  const parent = dirname(startDirectory);
  return parent === startDirectory ? undefined : findConfig(parent, exists);
}
