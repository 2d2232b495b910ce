import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Environment } from "../environment.js";

/**
 * The root of the repository that holds `folder`: where CI checked it out, else the closest folder with
 * a history, else `folder` itself.
 */
export function repositoryRoot(folder: string, { variables }: Environment): string {
  const workspace = variables.GITHUB_WORKSPACE;
  if (workspace && (folder === workspace || folder.startsWith(`${workspace}/`))) return workspace;
  for (let root = folder; ; root = dirname(root)) {
    if (existsSync(join(root, ".git"))) return root;
    if (root === dirname(root)) return folder;
  }
}
