import { type Code, entryOf } from "./catalog.js";
import { allowedSeverities } from "./severity.js";

/** What the catalogue says of a code, for a terminal. */
export function explainCode(code: Code): string {
  const { title, cause, fix, severity } = entryOf(code);
  return [
    `${code} (${severity}): ${title}`,
    `why: ${cause}`,
    `fix: ${fix}`,
    changeability(code),
  ].join("\n\n");
}

/** What the configuration can make of a code, as a sentence in Markdown. */
export function changeability(code: Code): string {
  const { severity, silenceable } = entryOf(code);
  const others = allowedSeverities(entryOf(code)).filter((one) => one !== severity);
  if (others.length === 0) return "It cannot be silenced.";
  const list = others.map((one) => `\`${code}: ${one}\``).join(" or ");
  const inSource = silenceable ? `, \`@suppress ${code} REASON\` silences one place` : "";
  return `\`diagnostics:\` in \`gen-apis.yaml\` takes ${list}${inSource}.`;
}
