import { join } from "node:path";
import { listOf } from "../../config/lists.js";
import { normalPath } from "../../config/paths.js";
import type { LoadedConfig } from "../../config/read.js";
import type { Report } from "../../diagnostics/diagnostic.js";
import type { Api } from "../../model/api.js";
import type { Disk } from "../../output/disk.js";
import { fileLookup, readText } from "../disk-access.js";
import type { Place } from "../place.js";
import { readCrds } from "./read-crds.js";
import { reportDrift } from "./report-drift.js";

/** For `verify`: holds the types against the CRDs in the folders that `against:` names. */
export function checkAgainst(
  loaded: LoadedConfig,
  api: Api,
  place: Place,
  disk: Disk,
  report: Report,
): void {
  const { against } = loaded.config;
  if (against === undefined) return;
  const lookup = fileLookup(disk, place.folder);
  const files = listOf(against, ["against"]).flatMap(({ value }) => {
    const folder = normalPath(value);
    const pattern = folder === "." ? "*.{yaml,yml}" : `${folder}/*.{yaml,yml}`;
    return lookup.isDirectory(folder) ? lookup.glob([pattern], []) : [folder];
  });
  const others = files.flatMap((file) => {
    return readCrds(file, readText(disk, join(place.folder, file)) ?? "");
  });
  reportDrift(loaded, api, others, loaded.positionOf(["against"]), report);
}
