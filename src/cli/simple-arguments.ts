import { parseCount, parseFormat, parseList, type RunArguments } from "./arguments.js";
import type { RunOptions } from "./options.js";

/** The options with a value that a run may have, and what they set. */
const setters: Readonly<Record<string, (value: string) => Partial<RunArguments> | undefined>> = {
  "--only": (value) => ifAny(parseList(value), (only) => ({ options: { only } })),
  "--kubernetes": (kubernetes) => ({ options: { kubernetes } }),
  "--output-root": (outputRoot) => ({ options: { outputRoot } }),
  "--config": (config) => ({ options: { config } }),
  "--format": (value) => ifDefined(parseFormat(value), (format) => ({ format })),
  "--max-warnings": (value) => ifDefined(parseCount(value), (maxWarnings) => ({ maxWarnings })),
};

/**
 * Reads the arguments of a plain `generate` or `verify` without the library that reads all others, so that
 * an unchanged run need not load it. Undefined for everything else, every mistake included.
 */
export function parseSimpleArguments(argv: readonly string[]): RunArguments | undefined {
  const verb = argv[0] === "generate" || argv[0] === "verify" ? argv[0] : undefined;
  let options: RunOptions = {};
  let result: Omit<RunArguments, "options"> = {
    mode: verb ?? "generate",
    format: "pretty",
    maxWarnings: undefined,
  };
  const seen = new Set<string>();
  const rest = argv.slice(verb === undefined ? 0 : 1).flatMap(splitAssignment);
  for (let index = 0; index < rest.length; ) {
    const name = rest[index] ?? "";
    if (name === "--exit-code" && verb !== "verify") {
      // An unchanged run ends with 0 with this option too.
      index += 1;
      continue;
    }
    const value = rest[index + 1];
    if (!value || value.startsWith("-") || seen.has(name)) return undefined;
    seen.add(name);
    const set = Object.hasOwn(setters, name) ? setters[name]?.(value) : undefined;
    if (set === undefined) return undefined;
    options = { ...options, ...set.options };
    result = { ...result, ...set };
    index += 2;
  }
  return { ...result, options };
}

/** `--only=crds` as two arguments. */
function splitAssignment(argument: string): readonly string[] {
  const at = argument.indexOf("=");
  const isAssignment = argument.startsWith("--") && at > 0;
  return isAssignment ? [argument.slice(0, at), argument.slice(at + 1)] : [argument];
}

function ifAny<T, R>(values: readonly T[], use: (values: readonly T[]) => R): R | undefined {
  return values.length > 0 ? use(values) : undefined;
}

function ifDefined<T, R>(value: T | undefined, use: (value: T) => R): R | undefined {
  return value === undefined ? undefined : use(value);
}
