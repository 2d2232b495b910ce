import type { Report } from "../diagnostics/diagnostic.js";
import type { Position } from "../model/position.js";

/** A file as this run makes it. */
export interface PlannedFile {
  /** Relative to the output's directory, with `/` on every platform. */
  readonly path: string;
  readonly text: string;
}

/** Whose a file is that stands in an output's directory. */
export type Ownership =
  /** It carries our line: gen-apis made it and may remove it. */
  | "ours"
  /** It looks like a file of the output but carries no line: reported, never removed. */
  | "claimed"
  | "foreign";

/** One output of the configuration, with everything that belongs to it. */
export interface PlannedOutput {
  /** As in the configuration: `crds`, or `crds[1]` where a key holds a list. */
  readonly name: string;
  /** Relative to the root of the outputs, with `/` on every platform; `.` for the root itself. */
  readonly directory: string;
  /** Where the configuration names it. */
  readonly position?: Position;
  readonly files: readonly PlannedFile[];
  /**
   * Whether this run writes it. An output that `--only` leaves out but that shares a directory with a
   * chosen one is planned all the same: its files are no orphans.
   */
  readonly chosen: boolean;
  /** Judges a file of the directory by its beginning. `path` is relative to the directory. */
  ownership(path: string, text: string): Ownership;
}

/** A planned file by its full path. */
export interface Claim {
  readonly text: string;
  readonly output: PlannedOutput;
}

/**
 * All planned files by their path relative to the root, sorted; every path stands once.
 *
 * Reports paths that leave the root and paths that two files claim. Paths that differ only in case are
 * one path, because they are one file on macOS and Windows.
 */
export function claimPaths(
  outputs: readonly PlannedOutput[],
  report: Report,
): ReadonlyMap<string, Claim> {
  const claims = new Map<string, Claim>();
  const byFolded = new Map<string, PlannedOutput>();
  for (const output of outputs) {
    for (const file of output.files) {
      const path = joinPath(output.directory, file.path);
      if (path === undefined) {
        const leaving = `${output.directory}/${file.path}`;
        report({
          code: "output-leaves-folder",
          position: output.position,
          arguments: { path: leaving },
        });
        continue;
      }
      const folded = path.toLowerCase();
      const other = byFolded.get(folded);
      if (other !== undefined) {
        reportConflict(path, other, output, report);
        continue;
      }
      byFolded.set(folded, output);
      claims.set(path, { text: file.text, output });
    }
  }
  return new Map([...claims].sort(([a], [b]) => comparePaths(a, b)));
}

function reportConflict(
  path: string,
  first: PlannedOutput,
  second: PlannedOutput,
  report: Report,
): void {
  report({
    code: "output-conflict",
    position: second.position,
    arguments: { path, first: first.name, second: second.name },
    ...(first.position !== undefined && {
      related: [{ message: `"${first.name}" claims it too`, position: first.position }],
    }),
  });
}

/** `directory` and `path` as one normal relative path, or undefined if either leaves where it starts. */
function joinPath(directory: string, path: string): string | undefined {
  const outer = normalParts(directory);
  const inner = normalParts(path);
  return outer && inner && inner.length > 0 ? [...outer, ...inner].join("/") : undefined;
}

function normalParts(path: string): readonly string[] | undefined {
  if (isAbsolute(path)) return undefined;
  const parts: string[] = [];
  for (const part of path.split("/")) {
    if (part === "" || part === ".") continue;
    if (part !== "..") parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts;
}

/** By code units, so that the order is the same in every locale. */
export function comparePaths(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Also what Windows calls absolute: a generated path with a backslash or a drive is a mistake anywhere. */
function isAbsolute(path: string): boolean {
  return path.startsWith("/") || path.includes("\\") || /^[A-Za-z]:/.test(path);
}
