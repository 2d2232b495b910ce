import type { Report } from "../../diagnostics/diagnostic.js";
import type { ResourceVersion } from "../resources.js";
import type { Context } from "../rule.js";

const maxBytes = 256;
/** What may not be sent in a header: control characters, and white space other than the space. */
const unprintable = /[^\p{L}\p{M}\p{N}\p{P}\p{S} ]/u;

/** The warning of a deprecated version, which the API server sends in a header. */
export function checkDeprecation(
  { kind }: ResourceVersion,
  _context: Context,
  report: Report,
): void {
  const warning = kind.deprecation?.warning;
  if (warning === undefined) return;
  const problem = warningProblem(warning);
  if (problem === undefined) return;
  report({
    code: "invalid-deprecation-warning",
    position: kind.position,
    arguments: { problem },
  });
}

function warningProblem(warning: string): string | undefined {
  if (warning === "") return "is empty";
  if (new TextEncoder().encode(warning).length > maxBytes)
    return `is longer than ${maxBytes} bytes`;
  return unprintable.test(warning) ? "has characters that cannot be printed" : undefined;
}
