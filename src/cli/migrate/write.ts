import { existsSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Report } from "../../diagnostics/diagnostic.js";
import { makeFolder, systemCode } from "../../output/disk.js";

/** A file to write; its path is relative to the repository's folder. */
export interface NewFile {
  readonly path: string;
  readonly text: string;
}

/**
 * Writes files that do not exist yet; with `overwrite`, also those that do. Says what was written, or
 * reports why nothing was.
 */
export function writeNew(
  folder: string,
  files: readonly NewFile[],
  overwrite: "keep existing" | "overwrite",
  report: Report,
): readonly string[] {
  const inTheWay = files.filter(({ path }) => existsSync(join(folder, path)));
  if (overwrite === "keep existing" && inTheWay.length > 0) {
    for (const { path } of inTheWay) {
      report({ code: "config-exists", position: undefined, arguments: { path } });
    }
    return [];
  }
  return files.flatMap(({ path, text }) => {
    try {
      const target = join(folder, path);
      makeFolder(dirname(target));
      writeFileSync(target, text);
      return [path];
    } catch (error) {
      const reason = systemCode(error);
      if (reason === undefined) throw error;
      report({ code: "output-unwritable", position: undefined, arguments: { path, reason } });
      return [];
    }
  });
}
