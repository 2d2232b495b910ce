/**
 * Whether a path of the configuration leaves its folder as it is written: an absolute path of any
 * platform, or one that climbs with `..`. Symbolic links are another matter, see
 * {@link FileLookup.realpath}, whose result this function judges too.
 */
export function leavesFolder(path: string): boolean {
  if (/^(?:[/\\]|[A-Za-z]:)/.test(path)) return true;
  let depth = 0;
  for (const part of path.split(/[/\\]/)) {
    if (part === "..") depth -= 1;
    else if (part !== "" && part !== ".") depth += 1;
    if (depth < 0) return true;
  }
  return false;
}

/** A path inside the folder in its shortest form: `./a//b/../c/` is `a/c`, the folder itself is `.`. */
export function normalPath(path: string): string {
  const parts: string[] = [];
  for (const part of path.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "" && part !== ".") parts.push(part);
  }
  return parts.length === 0 ? "." : parts.join("/");
}

/** A glob that matches this path and no other: the characters that globs give a meaning are escaped. */
export function literalGlob(path: string): string {
  return path.replace(/[()[\]{}!*?@+|]/g, "\\$&");
}

/** The part of a glob that is a plain path, up to the first part with a special character. */
export function globBase(glob: string): string {
  const parts = normalPath(glob).split("/");
  const special = parts.findIndex((part) => /[()[\]{}!*?@+|]/.test(part));
  if (special === -1) return parts.join("/");
  return special === 0 ? "." : parts.slice(0, special).join("/");
}

export function isGlob(path: string): boolean {
  return /[()[\]{}!*?]/.test(path);
}
