import type { Position } from "../../model/position.js";
import type { Project } from "../project.js";
import type { Readings } from "../read-project.js";
import type { Call } from "../recognise.js";
import { lastPart } from "../text.js";
import { apisOf } from "./apis.js";
import { crdsOf } from "./crds.js";
import { documentsOf } from "./documents.js";
import { findCrds } from "./found-crds.js";
import { kubernetesOf } from "./kubernetes.js";
import type { Gap, Plan, PlannedCrds } from "./plan.js";
import { pythonOf } from "./python.js";

/** What came of the readings: the configuration as far as they say it, and what they do not. */
export interface Planned {
  readonly plan: Plan;
  readonly gaps: readonly Gap[];
  /** The CRD files that stand where the outputs will be. */
  readonly crdFiles: readonly string[];
  /** Where calls name folders of CRDs that the plan leaves to them. */
  readonly left: readonly Position[];
}

export function makePlan(project: Project, { steps }: Readings): Planned {
  const gaps: Gap[] = [];
  const gap = (one: Gap) => gaps.push(one);
  const calls = steps.flatMap((step): readonly Call[] => (step.kind === "call" ? [step.call] : []));
  const wanted = crdsOf(calls, gap);
  const crds = wanted.filter((one) => hasSameCrds(project, wanted[0] ?? one, one));
  const left = wanted.filter((one) => !crds.includes(one)).map(({ directory }) => directory);
  const found = findCrds(
    project,
    crds.map(({ directory }) => directory.value),
  );
  const documents = documentsOf(calls, gap);
  const python = pythonOf(project, calls, gap);
  const kubernetes = kubernetesOf(project, gap);
  const apis = apisOf(project, calls, found, gap);
  for (const { value, positions } of left) {
    const [position] = positions;
    gap({
      reason: `the CRDs in ${value} are others than those in ${crds[0]?.directory.value}, and one gen-apis.yaml writes the same to all folders; give ${value} a gen-apis.yaml of its own`,
      ...(position && { position }),
    });
  }
  return {
    plan: { kubernetes, apis, crds, documents, python },
    gaps,
    crdFiles: found.map(({ file }) => file),
    left: left.flatMap(({ positions }) => positions),
  };
}

/** Whether two folders hold the same CRDs, by their names; folders that are not there yet do. */
function hasSameCrds(project: Project, a: PlannedCrds, b: PlannedCrds): boolean {
  const namesIn = ({ directory }: PlannedCrds) =>
    findCrds(project, [directory.value]).map(({ file }) => lastPart(file));
  return namesIn(a).join() === namesIn(b).join();
}
