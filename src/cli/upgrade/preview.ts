import type { LoadedConfig } from "../../config/read.js";
import { createCollector } from "../../diagnostics/collector.js";
import type { Api } from "../../model/api.js";
import type { Disk } from "../../output/disk.js";
import type { Place } from "../place.js";
import { readTypes } from "../read-inputs.js";
import { compareReleases, type Upgrade } from "./compare-releases.js";

/**
 * What the release that the options name changes against the one of the configuration. Nothing where both
 * are the same, or where the types do not fit the latter.
 */
export function previewUpgrade(
  loaded: LoadedConfig,
  api: Api,
  place: Place,
  disk: Disk,
): Upgrade | undefined {
  if (api.kubernetes === loaded.config.kubernetes) return undefined;
  const { report, diagnostics } = createCollector();
  const before = readTypes(loaded, place, {}, disk, report);
  const isWrong = diagnostics().some(({ severity }) => severity === "error");
  return before === undefined || isWrong ? undefined : compareReleases(loaded, before.api, api);
}
