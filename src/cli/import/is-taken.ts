import { check } from "../../check/check.js";
import { entryOf } from "../../diagnostics/catalog.js";
import type { Report } from "../../diagnostics/diagnostic.js";
import { modelOf } from "../../import/resource/model.js";
import type { Located } from "./read-definitions.js";

/**
 * Whether an API server would take the CRD; what it would refuse is reported. Warnings are left to
 * `generate`, which has them too.
 */
export function isTaken(
  { definition, places }: Located,
  kubernetes: string,
  report: Report,
): boolean {
  let isSound = true;
  check(modelOf(definition, places, kubernetes), (finding) => {
    if (entryOf(finding.code).severity !== "error") return;
    isSound = false;
    report(finding);
  });
  return isSound;
}
