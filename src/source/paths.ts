/** Absolute paths with `/`, as the compiler has them, against paths relative to the configuration's folder. */
export interface Paths {
  absolute(relative: string): string;
  relative(absolute: string): string;
}

/** @param root the configuration's folder: absolute, `\` or `/` between its parts. */
export function createPaths(root: string): Paths {
  const base = root.replaceAll("\\", "/").replace(/(?<=.)\/+$/, "");
  return {
    absolute: (relative) => normalize(relative.startsWith("/") ? relative : `${base}/${relative}`),
    relative: (absolute) => relativeTo(base, absolute),
  };
}

/** A file outside of the folder comes out with leading `../`; one on another drive as it is. */
function relativeTo(base: string, absolute: string): string {
  const from = base.split("/").filter((part) => part !== "");
  const to = absolute.split("/").filter((part) => part !== "");
  if (from[0]?.endsWith(":") && from[0] !== to[0]) return absolute;
  const common = from.findIndex((part, index) => part !== to[index]);
  const shared = common === -1 ? from.length : common;
  return [...from.slice(shared).map(() => ".."), ...to.slice(shared)].join("/") || ".";
}

/** Resolves `.` and `..`. */
export function normalize(path: string): string {
  const parts: string[] = [];
  for (const part of path.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "." && part !== "") parts.push(part);
  }
  return (path.startsWith("/") ? "/" : "") + parts.join("/");
}
