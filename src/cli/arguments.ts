import type { Format } from "../diagnostics/reporters/formatters.js";
import type { RunOptions } from "./options.js";
import type { Mode } from "./outcome.js";

/** The command's arguments for a run. */
export interface RunArguments {
  readonly mode: Mode;
  readonly options: RunOptions;
  readonly format: Format;
  /** How many warnings are allowed; undefined for any number. */
  readonly maxWarnings: number | undefined;
}

/** What `--format` may name. */
export const formats: readonly Format[] = ["pretty", "json", "github", "sarif"];

export function parseFormat(text: string): Format | undefined {
  return formats.find((format) => format === text);
}

/** `crds,client` as a list; white space and empty parts do not count. */
export function parseList(text: string): readonly string[] {
  return text
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

/** A number of warnings; undefined if `text` is none. */
export function parseCount(text: string): number | undefined {
  return /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}
