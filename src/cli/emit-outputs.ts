import {
  type ConfiguredOutput,
  headerOf,
  type LocatedOutput,
  outputsOf,
} from "../config/outputs.js";
import { normalPath } from "../config/paths.js";
import type { LoadedConfig } from "../config/read.js";
import type { Report } from "../diagnostics/diagnostic.js";
import type { Emitter } from "../emit/emitter.js";
import { isOurs, preamble } from "../emit/preamble.js";
import { emitters, type OutputKey } from "../emit/registry.js";
import type { Api } from "../model/api.js";
import type { PlannedOutput } from "../output/planned.js";
import { readTemplate } from "./package-files.js";

export interface EmitInput {
  readonly loaded: LoadedConfig;
  readonly api: Api;
  /** The keys that are wanted; undefined for all. */
  readonly only: readonly string[] | undefined;
  /** The text of a header file, by its path in the configuration. */
  readText(path: string): string | undefined;
  readonly report: Report;
}

/** An output as planned, and what a person may want to know of its files, by their path in it. */
export interface EmittedOutput extends PlannedOutput {
  readonly notes: ReadonlyMap<string, string>;
}

/**
 * Makes the files of every wanted output, and of those that share a directory with one: a file of
 * theirs must not be taken for an orphan.
 */
export function emitOutputs(input: EmitInput): readonly EmittedOutput[] {
  const all = outputsOf(input.loaded.config);
  const wanted = all.filter(({ key }) => input.only?.includes(key) ?? true);
  for (const key of new Set(wanted.map((output) => output.key))) checkOutputs(key, all, input);
  const needed = all.filter((output) => wanted.some((other) => overlap(output, other)));
  return needed.map((output) => emitOutput(output, wanted.includes(output), input));
}

function checkOutputs<K extends OutputKey>(
  key: K,
  all: readonly LocatedOutput[],
  { api, report }: EmitInput,
): void {
  const emitter = emitterOf(key);
  const own = all.filter((output): output is LocatedOutput<K> => output.key === key);
  emitter.checkTogether?.(
    api,
    own.map(({ configured }) => configured),
    report,
  );
}

/** The table has each emitter under the key whose configuration it takes. */
function emitterOf<K extends OutputKey>(key: K): Emitter<ConfiguredOutput<K>> {
  return emitters[key] as Emitter<ConfiguredOutput<K>>;
}

function overlap(a: LocatedOutput, b: LocatedOutput): boolean {
  const [first, second] = [directoryOf(a), directoryOf(b)];
  return isWithin(first, second) || isWithin(second, first);
}

function isWithin(outer: string, inner: string): boolean {
  return outer === "." || inner === outer || inner.startsWith(`${outer}/`);
}

function emitOutput<K extends OutputKey>(
  located: LocatedOutput<K>,
  chosen: boolean,
  { loaded, api, readText, report }: EmitInput,
): EmittedOutput {
  const { key, configured, path } = located;
  const emitter = emitterOf(key);
  const header = headerOf(loaded.config, configured);
  const license = typeof header === "string" ? readText(header) : undefined;
  const files = emitter.emit(api, configured, {
    preamble: header === false ? "" : preamble(emitter.comment, license),
    template: readTemplate,
    positionOf: (inner) => loaded.positionOf([...path, ...inner]),
    report: chosen ? report : () => undefined,
  });
  return {
    name: nameOf(located),
    directory: directoryOf(located),
    position: loaded.positionOf([...path, "directory"]),
    files,
    chosen,
    ownership: (file, text) => {
      if (isOurs(text)) return "ours";
      return emitter.claims(file, text, api, configured) ? "claimed" : "foreign";
    },
    notes: new Map(files.flatMap(({ path: file, note }) => (note ? [[file, note]] : []))),
  };
}

/** `crds`, or `crds[1]` in a list. */
function nameOf({ key, path }: LocatedOutput): string {
  const [, , index] = path;
  return index === undefined ? key : `${key}[${index}]`;
}

function directoryOf({ configured }: LocatedOutput): string {
  return normalPath(configured.directory);
}
