import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { systemCode } from "../output/disk.js";
import { build } from "./build.js";
import { packageRoot, packageVersion } from "./package-files.js";

/**
 * The folder, beside the configuration, with what editors need in a repository without `node_modules`:
 * the declarations that API files import and the schema of `gen-apis.yaml`. Git sees only its
 * `.gitignore`, which says that the folder is wanted; `generate` fills it where that was cloned.
 */
export const editorFolder = ".gen-apis";

const parts = ["types", "kubernetes", "schema"];

/** The file that says that the folder is wanted, and the one that says what fills it. */
export function editorFilePaths(folder: string): {
  readonly marker: string;
  readonly stamp: string;
} {
  const target = join(folder, editorFolder);
  return { marker: join(target, ".gitignore"), stamp: join(target, "build") };
}

/** Whether the repository wants the folder. */
export function wantsEditorFiles(folder: string): boolean {
  return existsSync(editorFilePaths(folder).marker);
}

/** Whether the folder holds what this build would put there. */
export function hasEditorFiles(folder: string): boolean {
  try {
    return readFileSync(editorFilePaths(folder).stamp, "utf8") === currentStamp();
  } catch {
    return false;
  }
}

/** Fills the folder if it is wanted and not up to date. Where it cannot be written, nothing happens. */
export function refreshEditorFiles(folder: string): void {
  if (!wantsEditorFiles(folder) || hasEditorFiles(folder)) return;
  try {
    fillEditorFolder(folder);
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
  }
}

/** The stamp is written last, so that an interrupted copy is made again. */
function fillEditorFolder(folder: string): void {
  const target = join(folder, editorFolder);
  const { stamp } = editorFilePaths(folder);
  rmSync(stamp, { force: true });
  for (const part of parts) {
    const source = join(packageRoot(), part);
    rmSync(join(target, part), { recursive: true, force: true });
    if (existsSync(source)) cpSync(source, join(target, part), { recursive: true });
  }
  writeFileSync(stamp, currentStamp());
}

function currentStamp(): string {
  return `${build?.fingerprint ?? packageVersion()}\n`;
}
