import type { Project } from "../project.js";
import type { Readings } from "../read-project.js";
import type { Call } from "../recognise.js";
import { apisOf } from "./apis.js";
import { crdsOf } from "./crds.js";
import { documentsOf } from "./documents.js";
import { findCrds } from "./found-crds.js";
import { kubernetesOf } from "./kubernetes.js";
import type { Gap, Plan } from "./plan.js";
import { pythonOf } from "./python.js";

/** What came of the readings: the configuration as far as they say it, and what they do not. */
export interface Planned {
  readonly plan: Plan;
  readonly gaps: readonly Gap[];
  /** The CRD files that stand where the outputs will be. */
  readonly crdFiles: readonly string[];
}

export function makePlan(project: Project, { steps }: Readings): Planned {
  const gaps: Gap[] = [];
  const gap = (one: Gap) => gaps.push(one);
  const calls = steps.flatMap((step): readonly Call[] => (step.kind === "call" ? [step.call] : []));
  const crds = crdsOf(calls, gap);
  const found = findCrds(
    project,
    crds.map(({ directory }) => directory.value),
  );
  const documents = documentsOf(calls, gap);
  const python = pythonOf(project, calls, gap);
  const kubernetes = kubernetesOf(project, gap);
  const apis = apisOf(project, calls, found, gap);
  if (crds.length > 1) gap(severalFolders(crds.map(({ directory }) => directory.value)));
  return {
    plan: { kubernetes, apis, crds, documents, python },
    gaps,
    crdFiles: found.map(({ file }) => file),
  };
}

function severalFolders(folders: readonly string[]): Gap {
  return {
    reason: `CRDs are written to ${folders.join(" and ")}; in one gen-apis.yaml every entry of outputs.crds holds the CRDs of all APIs, so give each folder a gen-apis.yaml of its own if they differ`,
  };
}
