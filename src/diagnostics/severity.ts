import { entryOf } from "./catalog.js";
import type { Diagnostic, Severity } from "./diagnostic.js";

/** What the configuration can make of a code. */
export type ConfiguredSeverity = Severity | "off";

const fromMildToStrict: readonly ConfiguredSeverity[] = ["off", "warning", "error"];

/** The severities that a code may be given: any if it can be silenced, else none milder than its own. */
export function allowedSeverities(entry: {
  readonly severity: Severity;
  readonly silenceable: boolean;
}): readonly ConfiguredSeverity[] {
  if (entry.silenceable) return fromMildToStrict;
  return fromMildToStrict.slice(fromMildToStrict.indexOf(entry.severity));
}

/**
 * The diagnostics with the severities of the configuration: those that are `off` are left out. A
 * severity that the code may not have changes nothing.
 */
export function applySeverities(
  diagnostics: readonly Diagnostic[],
  configured: Readonly<Record<string, ConfiguredSeverity>>,
): readonly Diagnostic[] {
  return diagnostics.flatMap((diagnostic) => {
    const severity = severityOf(diagnostic, configured);
    if (severity === "off") return [];
    return severity === diagnostic.severity ? [diagnostic] : [{ ...diagnostic, severity }];
  });
}

function severityOf(
  diagnostic: Diagnostic,
  configured: Readonly<Record<string, ConfiguredSeverity>>,
): ConfiguredSeverity {
  // The configuration may name any code, `constructor` included.
  const wanted = Object.hasOwn(configured, diagnostic.code)
    ? configured[diagnostic.code]
    : undefined;
  if (wanted === undefined) return diagnostic.severity;
  return allowedSeverities(entryOf(diagnostic.code)).includes(wanted)
    ? wanted
    : diagnostic.severity;
}
