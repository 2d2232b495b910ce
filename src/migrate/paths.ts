import { isKnown, repository } from "./text.js";

/** A path made absolute and short, without a look at any disk. Unknown parts count as one name each. */
export function resolvePath(directory: string, path: string): string {
  const parts: string[] = [];
  for (const part of `${path.startsWith("/") ? "" : `${directory}/`}${path}`.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "" && part !== ".") parts.push(part);
  }
  return `/${parts.join("/")}`;
}

/** The path as seen from the repository's folder; undefined if it is unknown or leads elsewhere. */
export function inRepository(directory: string, path: string): string | undefined {
  if (!isKnown(path) || !isKnown(directory) || path === "") return undefined;
  const resolved = resolvePath(directory, path);
  if (resolved === repository) return ".";
  return resolved.startsWith(`${repository}/`) ? resolved.slice(repository.length + 1) : undefined;
}

/** The folder part, as the program `dirname` gives it. */
export function dirname(path: string): string {
  const trimmed = path.replace(/\/+$/, "");
  const at = trimmed.lastIndexOf("/");
  if (at < 0) return ".";
  return at === 0 ? "/" : trimmed.slice(0, at);
}
