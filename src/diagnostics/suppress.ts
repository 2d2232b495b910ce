import type { Position } from "../model/position.js";
import { type Code, entryOf } from "./catalog.js";
import { compareDiagnostics } from "./collector.js";
import type { Diagnostic } from "./diagnostic.js";

/** The wish, written at a node, not to hear of one code there. */
export interface Suppression {
  /** One that may be silenced. */
  readonly code: Code;
  readonly reason?: string;
  /** Where the wish is written. */
  readonly position: Position;
}

/** A suppression and the range of the node that it stands at, its comment included. */
export interface ScopedSuppression extends Suppression {
  readonly scope: Position;
}

/**
 * What is left of `diagnostics` without those that a suppression in whose scope they start silences; and
 * a warning for every suppression that silenced nothing; sorted by file and position. A suppression of that
 * warning itself works as any other.
 *
 * @param unasked codes that nothing has looked for, of which no suppression can be called idle
 */
export function applySuppressions(
  diagnostics: readonly Diagnostic[],
  suppressions: readonly ScopedSuppression[],
  unasked: ReadonlySet<Code> = new Set(),
): readonly Diagnostic[] {
  const about = suppressions.filter(({ code }) => code !== "unused-suppression");
  const ofUnused = suppressions.filter(({ code }) => code === "unused-suppression");
  const first = silence(diagnostics, about);
  const idle = first.unused.filter(({ code }) => !unasked.has(code));
  const second = silence(idle.map(unusedDiagnostic), ofUnused);
  return [...first.left, ...second.left, ...second.unused.map(unusedDiagnostic)].sort(
    compareDiagnostics,
  );
}

function silence(
  diagnostics: readonly Diagnostic[],
  suppressions: readonly ScopedSuppression[],
): { left: readonly Diagnostic[]; unused: readonly ScopedSuppression[] } {
  const used = new Set<ScopedSuppression>();
  const left = diagnostics.filter((diagnostic) => {
    const silencing = suppressions.filter((suppression) => covers(suppression, diagnostic));
    for (const suppression of silencing) used.add(suppression);
    return silencing.length === 0;
  });
  return { left, unused: suppressions.filter((suppression) => !used.has(suppression)) };
}

function covers(
  { code, scope }: ScopedSuppression,
  { code: found, position }: Diagnostic,
): boolean {
  return (
    code === found &&
    entryOf(code).silenceable &&
    position?.file === scope.file &&
    position.start >= scope.start &&
    position.start < scope.end
  );
}

function unusedDiagnostic({ code, position }: ScopedSuppression): Diagnostic {
  const { severity, message } = entryOf("unused-suppression");
  return { code: "unused-suppression", severity, message: message({ name: code }), position };
}
