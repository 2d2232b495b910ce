import { join } from "node:path";
import { check } from "../check/check.js";
import { checkFiles } from "../config/files.js";
import { outputsOf } from "../config/outputs.js";
import { type LoadedConfig, readConfig } from "../config/read.js";
import { resolveSources } from "../config/sources.js";
import type { Report } from "../diagnostics/diagnostic.js";
import { nearest } from "../diagnostics/nearest.js";
import type { ScopedSuppression } from "../diagnostics/suppress.js";
import { openAvailability } from "../kubernetes/availability.js";
import {
  availabilityFileName,
  dataFileName,
  isRelease,
  releases,
} from "../kubernetes/data-files.js";
import { openRelease, type Release } from "../kubernetes/release.js";
import type { Api } from "../model/api.js";
import { type Disk, systemCode } from "../output/disk.js";
import { readApis } from "../source/read-apis.js";
import { fileLookup, sourceFiles } from "./disk-access.js";
import type { RunOptions } from "./options.js";
import { packageVersion, readKubernetesData } from "./package-files.js";
import type { Place } from "./place.js";

/** What was read of the user's types. */
export interface Reading {
  readonly api: Api;
  readonly suppressions: readonly ScopedSuppression[];
}

/** Reads the configuration at `place`. Nothing comes back, and a report, if that is not possible. */
export function loadConfig(disk: Disk, place: Place, report: Report): LoadedConfig | undefined {
  const { file, folder } = place;
  try {
    const text = new TextDecoder().decode(disk.read(join(folder, file)));
    return readConfig(text, file, report);
  } catch (error) {
    const reason = systemCode(error);
    if (reason === undefined) throw error;
    report({ code: "missing-config", position: undefined, arguments: { file, reason } });
    return undefined;
  }
}

/** Reads the types that a configuration names, and checks them. Nothing comes back where that is not possible. */
export function readTypes(
  loaded: LoadedConfig,
  place: Place,
  options: RunOptions,
  disk: Disk,
  report: Report,
): Reading | undefined {
  const lookup = fileLookup(disk, place.folder);
  checkFiles(loaded, lookup, report);
  checkOnly(loaded, options.only ?? [], report);
  const apis = resolveSources(loaded, lookup, report);
  const release = chosenRelease(loaded, options, report);
  if (release === undefined) return undefined;
  const { api, suppressions } = readApis({
    root: place.folder,
    apis,
    release,
    availability: () => openAvailability(readKubernetesData(availabilityFileName)),
    files: sourceFiles(disk, place.folder),
    tsconfig: "tsconfig.json",
    version: packageVersion(),
    report,
  });
  check(api, report);
  return { api, suppressions };
}

function chosenRelease(
  { config }: LoadedConfig,
  { kubernetes = config.kubernetes }: RunOptions,
  report: Report,
): Release | undefined {
  if (isRelease(kubernetes)) {
    return openRelease(kubernetes, readKubernetesData(dataFileName(kubernetes)));
  }
  report({
    code: "unknown-release-option",
    position: undefined,
    arguments: { release: kubernetes, known: releases },
  });
  return undefined;
}

/** Only outputs that the configuration has can be chosen. */
function checkOnly({ config }: LoadedConfig, only: readonly string[], report: Report): void {
  const known = [...new Set<string>(outputsOf(config).map(({ key }) => key))];
  for (const output of only) {
    if (known.includes(output)) continue;
    const near = nearest(output, known);
    report({
      code: "unknown-output",
      position: undefined,
      arguments: { output, known },
      ...(near !== undefined && { help: `write "${near}"` }),
    });
  }
}
