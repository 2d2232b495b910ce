import { createRequire } from "node:module";
import type { ts } from "ts-morph";
import { type LoadedScript, runCachedScript } from "./cached-script.js";
import { locateCompiler } from "./locate.js";

type Compiler = typeof ts;

let codeFolder: string | undefined;
let script: LoadedScript | undefined;

/** Says where compiled code is kept. Counts for a compiler that is loaded later. */
export function keepCompiledCodeIn(folder: string): void {
  codeFolder = folder;
}

/** Keeps the compiled code of the compiler, if it was compiled in this run, with all functions that ran. */
export function keepCompiledCode(): void {
  script?.keep();
  script = undefined;
}

/**
 * The compiler that ts-morph brings, without the rest of ts-morph. Where anything is other than expected,
 * it comes from ts-morph itself, which takes longer and is the same.
 */
export function loadCompiler(): Compiler {
  const fromMorph = (): Compiler => createRequire(import.meta.url)("ts-morph").ts;
  if (codeFolder === undefined) return fromMorph();
  try {
    script = runCachedScript(locateCompiler().script, codeFolder);
  } catch {
    return fromMorph();
  }
  // The file is what `ts` of ts-morph is made of; a look at one function tells it from another file.
  const compiler = script.exports as Partial<Compiler>;
  return typeof compiler.createProgram === "function" ? (compiler as Compiler) : fromMorph();
}
