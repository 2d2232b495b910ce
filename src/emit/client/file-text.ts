import type { Imports } from "./imports.js";

/** Imports and all, around a file's own code, which begins with an empty line. */
export function fileText(imports: Imports, code: readonly string[]): string {
  const lines = imports.lines();
  const head = lines.length === 0 ? [] : ["", ...lines];
  return `${[...head, ...code].join("\n")}\n`;
}
