import type { Code } from "../../diagnostics/catalog.js";
import { createCollector } from "../../diagnostics/collector.js";
import type { Finding } from "../../diagnostics/diagnostic.js";
import type { Format } from "../../diagnostics/reporters/formatters.js";
import { exitCodeOf } from "../outcome.js";
import { present } from "../present/present.js";
import type { Surroundings } from "../run.js";

/**
 * Prints one finding that no run belongs to, such as a wrong call, and gives the exit code. For people it
 * goes to standard error; a program that asked for a format gets it on standard output as always.
 */
export function reportMisuse<C extends Code>(
  finding: Finding<C>,
  format: Format,
  { terminal, environment }: Surroundings,
): number {
  const collector = createCollector();
  collector.report(finding);
  const diagnostics = collector.diagnostics();
  const outcome = {
    mode: "generate" as const,
    place: undefined,
    diagnostics,
    changes: [],
    notes: new Map(),
  };
  const text = present(outcome, { format, color: terminal.color, mend: "" }, environment);
  if (format === "pretty") terminal.error(text);
  else terminal.out(text);
  return exitCodeOf(diagnostics);
}
