import type { Position } from "../../model/position.js";
import type { Project } from "../project.js";
import type { Readings } from "../read-project.js";
import type { Call } from "../recognise.js";
import { apisOf } from "./apis.js";
import { crdsOf } from "./crds.js";
import { documentsOf } from "./documents.js";
import { kubernetesOf } from "./kubernetes.js";
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

export function makePlan(project: Project, { steps }: Readings): Planned {
  const gaps: Gap[] = [];
  const gap = (one: Gap) => gaps.push(one);
  const calls = steps.flatMap((step): readonly Call[] => (step.kind === "call" ? [step.call] : []));
  const { crds, found, left } = placeCrds(project, crdsOf(calls, gap), gap);
  const documents = documentsOf(calls, gap);
  const python = pythonOf(project, calls, gap);
  const kubernetes = kubernetesOf(project, gap);
  const apis = apisOf(project, calls, found, gap);
  return {
    plan: { kubernetes, apis, crds, documents, python },
    gaps,
    crdFiles: [...new Set(found.map(({ file }) => file))],
    left,
  };
}
