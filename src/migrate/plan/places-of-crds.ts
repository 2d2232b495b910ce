import type { Position } from "../../model/position.js";
import type { Project } from "../project.js";
import { type FoundCrd, fileNameOf, findCrds, idOf, isNamedOtherwise } from "./found-crds.js";
import type { Gap, PlannedCrds } from "./plan.js";
import { selectorsOf } from "./selectors.js";

/** The outputs of CRDs, each with the kinds that are in its folder. */
export interface PlacedCrds {
  readonly crds: readonly PlannedCrds[];
  /** Each CRD once, from the folder that says most of it. */
  readonly found: readonly FoundCrd[];
  /** Where calls name folders of which nobody knows which CRDs belong there. */
  readonly left: readonly Position[];
}

interface Folder {
  readonly planned: PlannedCrds;
  readonly crds: readonly FoundCrd[];
}

/** Looks up which CRDs stand in the folders that calls write to. */
export function placeCrds(
  project: Project,
  wanted: readonly PlannedCrds[],
  gap: (gap: Gap) => void,
): PlacedCrds {
  const folders = wanted.map((planned): Folder => {
    return { planned, crds: findCrds(project, planned.directory.value) };
  });
  const filled = folders.filter(({ crds }) => crds.length > 0);
  const all = filled.flatMap(({ crds }) => crds);
  for (const crd of all.filter(isNamedOtherwise)) reportName(crd, gap);
  if (filled.length === 0) return { crds: wanted, found: [], left: [] };
  const empty = folders.filter(({ crds }) => crds.length === 0);
  for (const { planned } of empty) reportEmpty(planned, gap);
  const found = eachOnce(filled, gap);
  const isSame = filled.every(({ crds }) => new Set(crds.map(idOf)).size === found.length);
  return {
    crds: filled.map(({ planned, crds }) => {
      if (isSame) return planned;
      const value = selectorsOf(crds, all);
      return { ...planned, include: { value, positions: [], note: "the CRDs that are there" } };
    }),
    found,
    left: empty.flatMap(({ planned }) => planned.directory.positions),
  };
}

/** Of two files with the same CRD, the one with more versions, then the one with longer descriptions. */
function eachOnce(folders: readonly Folder[], gap: (gap: Gap) => void): readonly FoundCrd[] {
  const fullest = [...folders].sort((a, b) => lengthIn(b) - lengthIn(a));
  const found = new Map<string, FoundCrd>();
  for (const crd of fullest.flatMap(({ crds }) => crds)) {
    const known = found.get(idOf(crd));
    const [fuller, other] =
      known === undefined || known.versions.length < crd.versions.length
        ? [crd, known]
        : [known, crd];
    found.set(idOf(crd), fuller);
    if (other === undefined || fuller.versions.join() === other.versions.join()) continue;
    gap({
      position: { file: other.file, start: 0, end: 0 },
      reason: `${fuller.file} has other versions of ${crd.kind}; both folders get those`,
    });
  }
  return [...found.values()].sort((a, b) => (a.file < b.file ? -1 : 1));
}

function lengthIn({ planned }: Folder): number {
  return planned.descriptions?.value.own ?? Number.POSITIVE_INFINITY;
}

function reportName(crd: FoundCrd, gap: (gap: Gap) => void): void {
  gap({
    position: { file: crd.file, start: 0, end: 0 },
    reason: `gen-apis writes the CRD of ${crd.kind} to ${fileNameOf(crd)}; remove the old file, and name the new one wherever that was named`,
  });
}

function reportEmpty({ directory }: PlannedCrds, gap: (gap: Gap) => void): void {
  const [position] = directory.positions;
  gap({
    reason: `no CRD stands in ${directory.value} yet, so which ones belong there is not known; add it to outputs.crds, with include`,
    ...(position && { position }),
  });
}
