import { againstEntries } from "./catalog/against.js";
import { annotationEntries } from "./catalog/annotations.js";
import { checkEntries } from "./catalog/check.js";
import { commandEntries } from "./catalog/command.js";
import { configEntries } from "./catalog/config.js";
import { defaultingEntries } from "./catalog/defaulting.js";
import { emitEntries } from "./catalog/emit.js";
import { importEntries } from "./catalog/import.js";
import { kubernetesEntries } from "./catalog/kubernetes.js";
import { migrateEntries } from "./catalog/migrate.js";
import { outputEntries } from "./catalog/output.js";
import { sourceEntries } from "./catalog/source.js";
import type { Entry } from "./entry.js";

/** Every code that gen-apis can report, by the part of the program that reports it. */
export const catalog = {
  ...configEntries,
  ...annotationEntries,
  ...sourceEntries,
  ...kubernetesEntries,
  ...checkEntries,
  ...defaultingEntries,
  ...emitEntries,
  ...outputEntries,
  ...importEntries,
  ...migrateEntries,
  ...againstEntries,
  ...commandEntries,
};

export type Code = keyof typeof catalog;

export type ArgumentsOf<C extends Code> = Parameters<(typeof catalog)[C]["message"]>[0];

export function isCode(text: string): text is Code {
  return Object.hasOwn(catalog, text);
}

/** The entry of `code`, with its message ready for any arguments of that code. */
export function entryOf<C extends Code>(code: C): Entry<ArgumentsOf<C>> {
  // The lookup gives the union of all entries; the code picks the one with these arguments.
  return catalog[code] as Entry<ArgumentsOf<C>>;
}
