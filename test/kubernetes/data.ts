import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Availability, openAvailability } from "../../src/kubernetes/availability.js";
import { availabilityFileName, dataFileName, releases } from "../../src/kubernetes/data-files.js";
import { openRelease, type Release } from "../../src/kubernetes/release.js";

export const root = join(import.meta.dirname, "../..");

/** Facts about the real world, beside the repository; tests that need them are skipped without. */
export const shared = join(root, "../shared");
export const hasShared = existsSync(shared);
if (!hasShared) console.warn(`skipping comparisons: there is no folder ${shared}`);

export function dataFile(name: string): Uint8Array {
  return readFileSync(join(root, "src/kubernetes/data", name));
}

const opened = new Map<string, Release>();

export function release(name: string): Release {
  const known = opened.get(name);
  if (known !== undefined) return known;
  const release = openRelease(name, dataFile(dataFileName(name)));
  opened.set(name, release);
  return release;
}

export function availability(): Availability {
  return openAvailability(dataFile(availabilityFileName));
}

export const newest = releases[releases.length - 1] ?? "";
