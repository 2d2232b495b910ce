import type { Report } from "../../diagnostics/diagnostic.js";
import type { Resource } from "../resources.js";
import type { Context } from "../rule.js";

/** Of several versions exactly one is stored. */
export function checkStorage(
  { name, versions }: Resource,
  _context: Context,
  report: Report,
): void {
  if (versions.length < 2) return;
  const stored = versions.filter(({ kind }) => kind.storage);
  if (stored.length === 1) return;
  const [first, ...others] = stored.length === 0 ? versions.slice(-1) : stored;
  report({
    code: "storage-version",
    position: first?.kind.position,
    arguments: {
      kind: name,
      versions: versions.map(({ version }) => `"${version}"`).join(", "),
      problem: stored.length === 0 ? "none of them is stored" : `${stored.length} are stored`,
    },
    related: others.map(({ kind }) => ({
      message: "this version is stored, too",
      position: kind.position,
    })),
  });
}
