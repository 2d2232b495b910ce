import { width } from "../../print/typescript/lines.js";
import { freeName } from "../../print/typescript/names.js";
import { relative } from "../module.js";

/** What one generated file takes from others, collected while its code is made. */
export interface Imports {
  /** How the type `name` of another file is called in this one. */
  type(file: string, name: string): string;
  /** How the function or constant `name` of another file is called in this one. */
  value(file: string, name: string): string;
  /** The lines, sorted. */
  lines(): readonly string[];
}

interface Imported {
  readonly kind: "type" | "value";
  readonly local: string;
}

/**
 * @param file the path of this file; those of others are relative to the same folder
 * @param own names that the file declares itself
 */
export function createImports(file: string, own: readonly string[]): Imports {
  const files = new Map<string, Map<string, Imported>>();
  const taken = new Set(own);

  function use(kind: Imported["kind"], from: string, name: string): string {
    if (from === file) return name;
    const names = files.get(from) ?? new Map<string, Imported>();
    files.set(from, names);
    const known = names.get(name);
    if (known !== undefined) return known.local;
    const local = freeName(name, taken);
    taken.add(local);
    names.set(name, { kind, local });
    return local;
  }

  return {
    type: (from, name) => use("type", from, name),
    value: (from, name) => use("value", from, name),
    lines: () =>
      [...files]
        .map(([from, names]) => [specifier(file, from), names] as const)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([path, names]) => line(path, names)),
  };
}

function specifier(from: string, to: string): string {
  return relative(from, to.replace(/\.ts$/, ".js"));
}

function line(path: string, names: ReadonlyMap<string, Imported>): string {
  const sorted = [...names].sort(([a], [b]) => (a < b ? -1 : 1));
  const onlyTypes = sorted.every(([, { kind }]) => kind === "type");
  const items = sorted.map(([name, { kind, local }]) => {
    const mark = kind === "type" && !onlyTypes ? "type " : "";
    return `${mark}${name === local ? name : `${name} as ${local}`}`;
  });
  const head = onlyTypes ? "import type" : "import";
  const short = `${head} { ${items.join(", ")} } from "${path}";`;
  if (short.length <= width) return short;
  return `${head} {\n${items.map((item) => `  ${item},\n`).join("")}} from "${path}";`;
}
