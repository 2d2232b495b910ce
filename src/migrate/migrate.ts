import type { Report } from "../diagnostics/diagnostic.js";
import type { Position } from "../model/position.js";
import { configText } from "./config-text.js";
import { createPlaces, type ToPlace } from "./places.js";
import { makePlan, type Planned } from "./plan/make-plan.js";
import type { LookAtCrds } from "./plan/making.js";
import type { Plan } from "./plan/plan.js";
import type { Project } from "./project.js";
import { type Readings, readProject } from "./read-project.js";
import { pinsOf } from "./report/pins.js";
import { type MigrationReport, makeReport } from "./report/report.js";
import { isKnown, shown } from "./text.js";

/** What a migration comes to. Nothing was run, and nothing is written yet. */
export interface Migration {
  readonly report: MigrationReport;
  /** The text of `gen-apis.yaml`; undefined where too little is known for a valid one. */
  readonly config: string | undefined;
  readonly plan: Plan;
  /** The CRD files that stand where the outputs will be. */
  readonly crdFiles: readonly string[];
}

/**
 * Reads the scripts of a repository and says in the words of gen-apis what they do.
 *
 * @param schema where editors find the JSON schema of the configuration
 * @param look finds out how CRDs in the tree were made
 */
export function migrate(
  project: Project,
  schema: string,
  report: Report,
  look: LookAtCrds = (_, said) => said,
): Migration {
  const readings = readProject(project);
  const place = createPlaces(project);
  const planned = makePlan(project, readings, look);
  reportOpen(readings, planned, report);
  const { plan, crdFiles } = planned;
  const config = textOf(plan, schema, place);
  return {
    report: makeReport({
      files: readings.files,
      steps: readings.steps,
      pins: pinsOf(project, readings.steps, place),
      place,
      isSettled: config !== undefined,
      left: planned.left,
    }),
    config,
    plan,
    crdFiles,
  };
}

/** A configuration needs at least one API and one output. */
function textOf(plan: Plan, schema: string, place: ToPlace): string | undefined {
  const { apis, crds, documents, python } = plan;
  return apis.length === 0 || crds.length + documents.length + python.length === 0
    ? undefined
    : configText(plan, schema, place);
}

/** Reports everything that a person has to look at. */
function reportOpen({ steps, doubts }: Readings, { gaps, plan }: Planned, report: Report): void {
  // What the configuration lacks says more than that a value is unknown.
  const isSaid = ({ file, start }: Position) =>
    gaps.some(({ position }) => position?.file === file && position.start === start);
  for (const { position, reason } of doubts) {
    report({ code: "script-not-followed", position, arguments: { reason } });
  }
  if (!steps.some(({ kind }) => kind === "call")) {
    report({ code: "nothing-to-migrate", position: undefined, arguments: {} });
    return;
  }
  for (const step of steps) {
    if (step.kind === "doubt") {
      const { position, reason } = step;
      report({ code: "script-not-followed", position, arguments: { reason } });
    }
    if (step.kind !== "call") continue;
    const { tool, uses, namedBy, command } = step.call;
    if (namedBy !== undefined) {
      const reason = `what "${namedBy}" holds is not known; by its name, it is taken for ${tool.name}`;
      report({ code: "script-not-followed", position: command.position, arguments: { reason } });
    }
    for (const { name, value = "", position, fate } of uses) {
      if (fate === undefined) {
        report({
          code: "unknown-generator-flag",
          position,
          arguments: { flag: shown(name), tool: tool.name },
        });
      } else if (fate.kind === "becomes" && !isKnown(value) && !isSaid(position)) {
        const reason = `the value "${shown(value)}" of "${name}" cannot be known without running the script`;
        report({ code: "script-not-followed", position, arguments: { reason } });
      }
    }
  }
  for (const { position, reason } of gaps) {
    report({ code: "migration-gap", position, arguments: { reason } });
  }
  if (plan.apis.length === 0) {
    const reason = "no API version is known: no CRD, no +groupName marker and no call names one";
    report({ code: "migration-gap", position: undefined, arguments: { reason } });
  }
}
