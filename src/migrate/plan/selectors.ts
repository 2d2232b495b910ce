import { type FoundCrd, idOf } from "./found-crds.js";

/**
 * The shortest names, as `outputs.crds.include` takes them, for some of the CRDs: a group where it has no
 * others, else its versions where others do not share them, else the kinds.
 */
export function selectorsOf(
  wanted: readonly FoundCrd[],
  all: readonly FoundCrd[],
): readonly string[] {
  const ids = new Set(wanted.map(idOf));
  const groups = [...new Set(wanted.map(({ group }) => group))].sort();
  return groups.flatMap((group) => {
    const mine = wanted.filter((crd) => crd.group === group);
    const others = all.filter((crd) => crd.group === group && !ids.has(idOf(crd)));
    if (others.length === 0) return [group];
    const shared = new Set(others.flatMap(({ versions }) => versions));
    return [...new Set(mine.map((crd) => selectorOf(crd, shared)))].sort();
  });
}

function selectorOf({ group, kind, versions }: FoundCrd, shared: ReadonlySet<string>): string {
  const own = versions.find((version) => !shared.has(version));
  return own === undefined ? `${group}/${versions[0]}/${kind}` : `${group}/${own}`;
}
