import type { Function as ShellFunction } from "unbash";
import type { Script } from "../script.js";
import { eitherOf, unknown } from "../text.js";

/** What a variable holds: one text, or the entries of an array. */
export type Value = string | readonly string[];

export interface DefinedFunction {
  readonly node: ShellFunction;
  readonly script: Script;
}

/** What a command may change for the ones after it. */
export interface State {
  readonly variables: Map<string, Value>;
  readonly functions: Map<string, DefinedFunction>;
  /** The names of the variables that programs get to see. */
  readonly exported: Set<string>;
  /** `$1`, `$2`, … */
  positional: readonly string[];
  /** The working folder, as an absolute path. */
  directory: string;
}

export function createState(directory: string, positional: readonly string[] = []): State {
  return { variables: new Map(), functions: new Map(), exported: new Set(), positional, directory };
}

/** A copy for a way through the script that may not be taken, or a subshell. */
export function copyState(state: State): State {
  return {
    ...state,
    variables: new Map(state.variables),
    functions: new Map(state.functions),
    exported: new Set(state.exported),
  };
}

/** Makes `state` what holds after either of two ways through the script. */
export function mergeInto(state: State, one: State, other: State): void {
  for (const name of new Set([...one.variables.keys(), ...other.variables.keys()])) {
    state.variables.set(name, either(one.variables.get(name), other.variables.get(name), name));
  }
  for (const [name, defined] of [...one.functions, ...other.functions]) {
    if (!state.functions.has(name)) state.functions.set(name, defined);
  }
  state.directory = eitherOf(one.directory, other.directory, "$PWD");
}

function either(a: Value | undefined, b: Value | undefined, name: string): Value {
  const source = `\${${name}}`;
  if (a === undefined || b === undefined) return unknown(source);
  if (typeof a === "string" && typeof b === "string") return eitherOf(a, b, source);
  if (typeof a === "string" || typeof b === "string") return unknown(source);
  const isSame = a.length === b.length && a.every((item, index) => item === b[index]);
  return isSame ? a : [unknown(`\${${name}[@]}`)];
}
