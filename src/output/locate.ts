import { join, sep } from "node:path";
import { type Disk, systemCode } from "./disk.js";

/** Where a path of an output really leads. */
export type Location =
  /** A file, which may be read and replaced at `target`. */
  | { readonly kind: "file"; readonly target: string; readonly mode: number }
  | { readonly kind: "folder"; readonly target: string }
  /** Nothing stands there; `target` is where it would be made. */
  | { readonly kind: "absent"; readonly target: string }
  /** A symbolic link at `at` leads out of the root. */
  | { readonly kind: "outside"; readonly at: string }
  /** Something else stands at `at`, in the way: a file above the path, a broken link, a device. */
  | { readonly kind: "blocked"; readonly at: string; readonly by: string };

/**
 * Follows `path` from `root` step by step, so that no symbolic link leads out of it unnoticed.
 *
 * `root` is absolute and free of links; `path` is relative to it, normal, with `/`.
 */
export function locate(disk: Disk, root: string, path: string): Location {
  const parts = path.split("/").filter((part) => part !== ".");
  let target = root;
  let mode = 0;
  let kind: "file" | "folder" = "folder";
  for (const [index, part] of parts.entries()) {
    const at = parts.slice(0, index + 1).join("/");
    if (kind === "file") {
      return { kind: "blocked", at: parts.slice(0, index).join("/"), by: "a file" };
    }
    const next = join(target, part);
    const status = disk.linkStatus(next);
    if (status === undefined)
      return { kind: "absent", target: join(target, ...parts.slice(index)) };
    const real = status.kind === "link" ? followLink(disk, next) : next;
    if (real === undefined) return { kind: "blocked", at, by: "a broken symbolic link" };
    if (!isInside(root, real)) return { kind: "outside", at };
    const realStatus = status.kind === "link" ? disk.status(real) : status;
    if (realStatus?.kind !== "file" && realStatus?.kind !== "folder") {
      return { kind: "blocked", at, by: "something that is neither file nor folder" };
    }
    target = real;
    mode = realStatus.mode;
    kind = realStatus.kind;
  }
  return kind === "file" ? { kind, target, mode } : { kind, target };
}

function followLink(disk: Disk, path: string): string | undefined {
  try {
    return disk.realpath(path);
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
    return undefined;
  }
}

function isInside(root: string, path: string): boolean {
  return path === root || path.startsWith(root.endsWith(sep) ? root : root + sep);
}
