import { createHash, randomBytes } from "node:crypto";
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { type Disk, makeFolder, systemCode } from "../../output/disk.js";
import type { RunOptions } from "../options.js";
import type { Place } from "../place.js";
import { keepNewest } from "./keep-newest.js";
import { answer } from "./look.js";
import type { Observation } from "./observe.js";

/** A run that ended without errors and with every file up to date, and what it saw of the disk. */
export interface RunRecord {
  /** The fingerprint of the gen-apis that ran. */
  readonly build: string;
  readonly observations: readonly Observation[];
  /** Warnings; they are shown again. */
  readonly diagnostics: readonly Diagnostic[];
  readonly files: readonly RecordedFile[];
}

export interface RecordedFile {
  /** Relative to the root of the outputs. */
  readonly path: string;
  readonly note?: string;
}

const prefix = "run-";

/** The file for runs at this place with these options. */
export function recordPath(folder: string, place: Place, options: RunOptions): string {
  const only = options.only && [...new Set(options.only)].sort();
  const parts = [place.folder, place.file, place.outputRoot, options.kubernetes, only];
  const hash = createHash("sha256").update(JSON.stringify(parts)).digest("hex");
  return join(folder, `${prefix}${hash.slice(0, 16)}.json`);
}

/** The record, if this build wrote it and the disk still gives the same answers. */
export function readRecord(disk: Disk, path: string, build: string): RunRecord | undefined {
  const record = parseRecord(path);
  if (record?.build !== build) return undefined;
  const isSame = record.observations.every(([look, at, seen]) => answer(disk, look, at) === seen);
  return isSame ? record : undefined;
}

/** A file that cannot be read, or is none of ours, is no record. */
function parseRecord(path: string): RunRecord | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(path, "utf8"));
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Records are renamed into place as wholes, so the outer shape tells. */
function isRecord(value: unknown): value is RunRecord {
  if (typeof value !== "object" || value === null) return false;
  const { build, observations, diagnostics, files } = { ...emptyRecord, ...value };
  return (
    typeof build === "string" &&
    Array.isArray(observations) &&
    observations.every(isObservation) &&
    Array.isArray(diagnostics) &&
    Array.isArray(files)
  );
}

const emptyRecord: Record<keyof RunRecord, unknown> = {
  build: undefined,
  observations: undefined,
  diagnostics: undefined,
  files: undefined,
};

function isObservation(value: unknown): value is Observation {
  return Array.isArray(value) && value.every((part) => typeof part === "string");
}

/** Where the folder cannot be written, nothing is kept. */
export function writeRecord(path: string, record: RunRecord): void {
  const folder = join(path, "..");
  const temporary = `${path}.${randomBytes(6).toString("hex")}`;
  try {
    makeFolder(folder);
    writeFileSync(temporary, JSON.stringify(record));
    renameSync(temporary, path);
    keepNewest(folder, kept, (name) => name.startsWith(prefix));
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
  }
}

/** Each set of options has its record. */
const kept = 50;
