import type { Report } from "../../diagnostics/diagnostic.js";
import type { Kind } from "../../model/api.js";
import type { Resource } from "../resources.js";
import type { Context } from "../rule.js";

/** What all versions share, as texts that can be compared. */
const shared: readonly (readonly [string, (kind: Kind) => string])[] = [
  ["scopes", (kind) => kind.scope],
  ["plurals", ({ names }) => names.plural],
  ["singulars", ({ names }) => names.singular],
  ["kinds of lists", ({ names }) => names.listKind],
  ["short names", ({ names }) => names.shortNames.join(", ")],
  ["categories", ({ names }) => names.categories.join(", ")],
];

/** One CRD has one scope and one set of names. */
export function checkVersionsAgree(
  { name, versions }: Resource,
  _context: Context,
  report: Report,
): void {
  const [first, ...others] = versions;
  if (first === undefined) return;
  for (const [what, textOf] of shared) {
    const other = others.find(({ kind }) => textOf(kind) !== textOf(first.kind));
    if (other === undefined) continue;
    const values = [first, other].map(({ version, kind }) => `"${textOf(kind)}" in ${version}`);
    report({
      code: "versions-disagree",
      position: other.kind.position,
      arguments: { kind: name, what, values: values.join(", ") },
      related: [{ message: `${first.version} stands here`, position: first.kind.position }],
    });
  }
}
