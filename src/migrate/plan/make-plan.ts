import type { Position } from "../../model/position.js";
import type { Project } from "../project.js";
import type { Readings } from "../read-project.js";
import type { Call } from "../recognise.js";
import { apisOf } from "./apis.js";
import { crdsOf } from "./crds.js";
import { documentsOf } from "./documents.js";
import { kubernetesOf } from "./kubernetes.js";
import { fitToCrds, type LookAtCrds } from "./making.js";
import { placeCrds } from "./places-of-crds.js";
import type { Gap, Plan } from "./plan.js";
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

export function makePlan(project: Project, { steps }: Readings, look: LookAtCrds): Planned {
  const gaps: Gap[] = [];
  const gap = (one: Gap) => gaps.push(one);
  const calls = steps.flatMap((step): readonly Call[] => (step.kind === "call" ? [step.call] : []));
  const unplaced: Position[] = [];
  const wanted = crdsOf(calls, gap, (position) => unplaced.push(position));
  const { crds: placed, found, left } = placeCrds(project, wanted, gap);
  const crdFiles = [...new Set(found.map(({ file }) => file))];
  const documents = documentsOf(calls, gap);
  const python = pythonOf(project, calls, gap);
  const named = { kubernetes: kubernetesOf(project, found.length > 0, gap), crds: placed };
  const { kubernetes, crds } =
    crdFiles.length === 0 ? named : fitToCrds(named, (said) => look(crdFiles, said), gap);
  const apis = apisOf(project, calls, found, gap);
  return {
    plan: { kubernetes, apis, crds, documents, python },
    gaps,
    crdFiles,
    left: [...unplaced, ...left],
  };
}
