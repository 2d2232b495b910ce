import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { globSync } from "tinyglobby";
import type { Project } from "../../migrate/project.js";
import { systemCode } from "../../output/disk.js";
import { comparePaths } from "../../output/planned.js";
import { toSlashes } from "../disk-access.js";

/** Files that may call generators, or say what they make. */
const patterns = [
  "**/*.{sh,bash,mk,go}",
  "**/{GNUmakefile,Makefile,makefile}",
  "**/go.mod",
  "**/*.{yaml,yml}",
  "{hack,scripts,bin,build,tools}/**/!(*.*)",
  ".github/**/*.{yaml,yml}",
  ".pre-commit-config.{yaml,yml}",
  "**/{BUILD,BUILD.bazel,justfile,Justfile,Earthfile,Tiltfile,*.bzl}",
  "*.py",
  "{hack,scripts,bin,build,tools}/**/*.py",
];

const ignored = ["**/node_modules/**", "**/vendor/**", "**/third_party/**", "**/.git/**"];

/** No script and no CRD is larger; a larger file is data. In bytes. */
const largest = 8_000_000;

/**
 * The repository at `folder` as `migrate` looks at it.
 *
 * @param only the files to read, relative to the folder; undefined for all that may matter
 */
export function diskProject(folder: string, only: readonly string[] | undefined): Project {
  const found = globSync(patterns, { cwd: folder, ignore: ignored, expandDirectories: false });
  const files = found.map(toSlashes).filter((path) => only === undefined || !isCaller(path));
  return {
    files: [...new Set([...files, ...(only ?? [])])].sort(comparePaths),
    read: (path) => textOf(join(folder, path)),
    exists: (path) => sizeOf(join(folder, path)) !== undefined,
  };
}

/** Where files are named, the others still say what groups and CRDs there are. */
function isCaller(path: string): boolean {
  return !/\.(?:go|mod|yaml|yml)$/.test(path) || /(?:^|\/)\.(?:github|pre-commit)/.test(path);
}

function textOf(path: string): string | undefined {
  const size = sizeOf(path);
  if (size === undefined || size > largest) return undefined;
  return refused(() => new TextDecoder().decode(readFileSync(path)));
}

/** Of a file in bytes, of a folder any number; undefined if nothing is there. */
function sizeOf(path: string): number | undefined {
  return refused(() => statSync(path).size);
}

/** What cannot be read is not there. */
function refused<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
    return undefined;
  }
}
