import { type Claim, comparePaths } from "./planned.js";
import type { PlannedState, Tree } from "./tree.js";

/** One difference between what this run makes and what stands on the disk, or none. */
export type Change = Same | Stale | Missing | Orphan | Leftover;

interface At {
  /** Relative to the root of the outputs, with `/`. */
  readonly path: string;
}

export interface Same extends At {
  readonly kind: "same";
}

export interface Stale extends At, Write {
  readonly kind: "stale";
  readonly before: Uint8Array;
}

export interface Missing extends At, Write {
  readonly kind: "missing";
}

/** A file in an output's directory that belongs to the output and that this run does not make. */
export interface Orphan extends At {
  readonly kind: "orphan";
  /** It carries our line, so that gen-apis may remove it. */
  readonly removable: boolean;
}

/** A staged file that a killed run left behind. */
export interface Leftover extends At {
  readonly kind: "leftover";
}

export interface Write {
  readonly text: string;
  /** Where it is written to, symbolic links followed; absolute. */
  readonly target: string;
  /** Permission bits to keep; undefined for the usual ones. */
  readonly mode: number | undefined;
}

/** Every planned file and every file too many, sorted by path. Compares bytes; touches no disk. */
export function compare(claims: ReadonlyMap<string, Claim>, tree: Tree): readonly Change[] {
  const changes: Change[] = tree.leftovers.map((path) => ({ kind: "leftover", path }));
  for (const [path, state] of tree.planned) {
    const claim = claims.get(path);
    if (claim !== undefined) changes.push(compareFile(path, claim.text, state));
  }
  for (const [path, { ownership }] of tree.strays) {
    if (ownership === "foreign") continue;
    changes.push({ kind: "orphan", path, removable: ownership === "ours" });
  }
  return changes.sort((a, b) => comparePaths(a.path, b.path));
}

function compareFile(path: string, text: string, state: PlannedState): Change {
  const { target, bytes, mode } = state;
  if (bytes === undefined) return { kind: "missing", path, text, target, mode };
  if (Buffer.from(text).equals(bytes)) return { kind: "same", path };
  return { kind: "stale", path, text, target, mode, before: bytes };
}
