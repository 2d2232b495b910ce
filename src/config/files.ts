import type { Report } from "../diagnostics/diagnostic.js";
import type { Position } from "../model/position.js";
import type { FileLookup } from "./file-lookup.js";
import { listOf } from "./lists.js";
import { outputsOf } from "./outputs.js";
import { leavesFolder, normalPath } from "./paths.js";
import type { LoadedConfig } from "./read.js";

/**
 * Whether `path` stays in the configuration's folder when symbolic links are followed; a report if not.
 * `position` is where the configuration names it.
 */
export function checkInside(
  path: string,
  position: Position,
  lookup: FileLookup,
  report: Report,
): boolean {
  const target = lookup.realpath(path);
  if (!leavesFolder(target)) return true;
  report({ code: "path-outside-folder", position, arguments: { path, target } });
  return false;
}

/** Reports output directories that lead outside, and header files that do so or do not exist. */
export function checkFiles(loaded: LoadedConfig, lookup: FileLookup, report: Report): void {
  const { config, positionOf } = loaded;
  const outputs = outputsOf(config);
  for (const { configured, path } of outputs) {
    const position = positionOf([...path, "directory"]);
    checkInside(normalPath(configured.directory), position, lookup, report);
  }
  for (const { value, path } of config.against === undefined
    ? []
    : listOf(config.against, ["against"])) {
    checkInside(normalPath(value), positionOf(path), lookup, report);
  }
  checkHeader(config.header, positionOf(["header"]), lookup, report);
  for (const { configured, path } of outputs) {
    checkHeader(configured.header, positionOf([...path, "header"]), lookup, report);
  }
}

function checkHeader(
  header: string | false | undefined,
  position: Position,
  lookup: FileLookup,
  report: Report,
): void {
  if (typeof header !== "string") return;
  const file = normalPath(header);
  if (!checkInside(file, position, lookup, report)) return;
  if (lookup.exists(file) && !lookup.isDirectory(file)) return;
  report({ code: "missing-header", position, arguments: { path: header } });
}
