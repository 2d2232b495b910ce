import { isMap, isScalar, isSeq, parseDocument, type YAMLMap } from "yaml";
import { resolvePath } from "../paths.js";
import { madeFrom } from "../script.js";
import type { Shell } from "../shell/frame.js";
import { runScript } from "../shell/run-script.js";
import { repository } from "../text.js";
import { scriptIn } from "./yaml-script.js";

/** Reads the steps of a GitHub workflow or action that run shell. */
export function runWorkflow(shell: Shell, file: string, text: string): void {
  const document = parseDocument(text, { prettyErrors: false, logLevel: "silent" });
  const root = document.contents;
  if (!isMap(root)) return;
  const jobs = root.get("jobs");
  const steps = isMap(jobs)
    ? jobs.items.flatMap(({ value }) => (isMap(value) ? stepsOf(value) : []))
    : [root.get("runs")].flatMap((runs) => (isMap(runs) ? stepsOf(runs) : []));
  for (const step of steps) {
    const node = step.get("run", true);
    const piece = isScalar(node) ? scriptIn(node, text) : undefined;
    if (piece === undefined) continue;
    const folder = String(step.get("working-directory") ?? ".");
    runScript(shell, madeFrom(file, piece.text, piece.origins), resolvePath(repository, folder));
  }
}

function stepsOf(job: YAMLMap): readonly YAMLMap[] {
  const steps = job.get("steps");
  return isSeq(steps) ? steps.items.filter((item): item is YAMLMap => isMap(item)) : [];
}
