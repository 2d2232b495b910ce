import { againstEntries } from "../diagnostics/catalog/against.js";
import { emitEntries } from "../diagnostics/catalog/emit.js";
import type { Code } from "../diagnostics/catalog.js";
import type { RunOptions } from "./options.js";
import type { Mode } from "./outcome.js";

/** How far a run has come: it has read the types, made the outputs, or compared all there is. */
export type Stage = "types" | "outputs" | "end";

/**
 * Codes that no part of a run has looked for so far, or will in this run: whether a suppression of one
 * silences anything is not known.
 */
export function unaskedCodes(
  stage: Stage,
  mode: Mode,
  { only }: Pick<RunOptions, "only">,
): ReadonlySet<Code> {
  const madeAll = stage !== "types" && only === undefined;
  const compared = stage === "end" && mode === "verify";
  return new Set([
    ...(madeAll ? [] : codesOf(emitEntries)),
    ...(compared ? [] : codesOf(againstEntries)),
  ]);
}

function codesOf<C extends Code>(entries: Readonly<Record<C, unknown>>): readonly C[] {
  // Object.keys gives the keys of the object's own type, as texts.
  return Object.keys(entries) as C[];
}
