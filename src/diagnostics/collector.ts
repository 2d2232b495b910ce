import type { Position } from "../model/position.js";
import { type Code, entryOf } from "./catalog.js";
import type { Diagnostic, Finding, Report } from "./diagnostic.js";

export interface Collector {
  readonly report: Report;
  /** What was reported so far, sorted by file and position; equal findings stand once. */
  diagnostics(): readonly Diagnostic[];
}

/** Gathers findings, so that one run shows everything. */
export function createCollector(): Collector {
  const found = new Map<string, Diagnostic>();
  return {
    report(finding) {
      const diagnostic = toDiagnostic(finding);
      found.set(JSON.stringify(diagnostic), diagnostic);
    },
    diagnostics: () => [...found.values()].sort(compareDiagnostics),
  };
}

function toDiagnostic<C extends Code>(finding: Finding<C>): Diagnostic {
  const entry = entryOf(finding.code);
  return {
    code: finding.code,
    severity: entry.severity,
    message: entry.message(finding.arguments),
    ...(finding.help !== undefined && { help: finding.help }),
    ...(finding.position !== undefined && { position: finding.position }),
    ...(finding.related !== undefined && { related: finding.related }),
  };
}

/** By file and position; those without a position come first. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return (
    comparePositions(a.position, b.position) ||
    compareText(a.code, b.code) ||
    compareText(a.message, b.message)
  );
}

function comparePositions(a: Position | undefined, b: Position | undefined): number {
  if (a === undefined || b === undefined) return Number(a !== undefined) - Number(b !== undefined);
  return compareText(a.file, b.file) || a.start - b.start || a.end - b.end;
}

/** By code units, so that the order is the same in every locale. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
