import { type Disk, nodeDisk } from "../output/disk.js";
import { build } from "./build.js";
import { cacheFolder } from "./cache/folder.js";
import { type RunRecord, readRecord, recordPath } from "./cache/record.js";
import type { Environment } from "./environment.js";
import type { RunOptions } from "./options.js";
import { findPlace, type Place } from "./place.js";

/** The record of a run at `place` that would come out the same now; undefined where there is none. */
export function findRecord(
  place: Place,
  options: RunOptions,
  environment: Environment,
): RunRecord | undefined {
  if (build === undefined || options.cache === false) return undefined;
  const path = recordPath(cacheFolder(place.folder, environment), place, options);
  return readRecord(nodeDisk, path, build.fingerprint);
}

/** The same, for a run whose place is not known yet. */
export function findUnchanged(
  options: RunOptions,
  environment: Environment,
  disk: Disk = nodeDisk,
): { readonly place: Place; readonly record: RunRecord } | undefined {
  const place = findPlace(disk, environment.directory, options);
  const record = place && findRecord(place, options, environment);
  return record && { place, record };
}
