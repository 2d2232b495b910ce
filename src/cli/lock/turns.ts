import { randomBytes } from "node:crypto";
import {
  linkSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { makeFolder, systemCode } from "../../output/disk.js";
import { isAlive, parseHolder, printHolder, thisProcess } from "./holder.js";

/** Where the files of a lock are: `<name>.<turn>.lock`, with the process that made it in each. */
export interface LockPlace {
  readonly folder: string;
  /** Letters, digits and hyphens. */
  readonly name: string;
}

/** Whether the file is of any lock, or was to become one when its run was killed. */
export function isLockFile(name: string): boolean {
  return /\.lock(\.|$)/.test(name);
}

/** The turns whose files are there. */
export function turnsOf({ folder, name }: LockPlace): readonly number[] {
  return readNames(folder).flatMap((file) => {
    const [start, turn, end, ...more] = file.split(".");
    return start === name && end === "lock" && more.length === 0 ? [Number(turn)] : [];
  });
}

/** The live process that made the file of the turn and has not released the lock, in words. */
export function holderOf(place: LockPlace, turn: number): string | undefined {
  try {
    return liveHolder(turnPath(place, turn));
  } catch (error) {
    // The next turn began meanwhile; its file says who holds the lock now.
    if (systemCode(error) === "ENOENT") return "another run";
    throw error;
  }
}

/** @throws where the file is not there, or cannot be read */
export function liveHolder(path: string): string | undefined {
  const holder = parseHolder(readFileSync(path, "utf8"));
  const age = Date.now() - statSync(path).mtimeMs;
  if (holder === undefined || !isAlive(holder, age)) return undefined;
  return `process ${holder.pid} on ${holder.host}`;
}

/** Makes the file of a turn, complete at its first sight; false if another run made it. */
export function makeTurn(place: LockPlace, turn: number): boolean {
  makeFolder(place.folder);
  const path = turnPath(place, turn);
  const temporary = temporaryOf(path);
  try {
    writeFileSync(temporary, printHolder(thisProcess()));
    linkSync(temporary, path);
    return true;
  } catch (error) {
    // ENOENT: the run of a later turn took the unlinked file for a dead run's.
    if (systemCode(error) === "EEXIST" || systemCode(error) === "ENOENT") return false;
    throw error;
  } finally {
    rmSync(temporary, { force: true });
  }
}

/** Says in the file of the turn that the lock is free. */
export function releaseTurn(place: LockPlace, turn: number): void {
  const path = turnPath(place, turn);
  const temporary = temporaryOf(path);
  try {
    writeFileSync(temporary, "released\n");
    renameSync(temporary, path);
  } catch (error) {
    // The end of the process releases it too.
    if (systemCode(error) === undefined) throw error;
  }
}

export function removeTurn(place: LockPlace, turn: number): void {
  rmSync(turnPath(place, turn), { force: true });
}

/** Removes what is left of the turns before this one, and of killed runs that were about to make them. */
export function removeTurnsBefore(place: LockPlace, turn: number): void {
  for (const file of readNames(place.folder)) {
    const [start, past] = file.split(".");
    const isPast = start === place.name && Number(past) < turn;
    if (isPast) rmSync(join(place.folder, file), { force: true });
  }
}

function readNames(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (systemCode(error) === "ENOENT") return [];
    throw error;
  }
}

function turnPath({ folder, name }: LockPlace, turn: number): string {
  return join(folder, `${name}.${turn}.lock`);
}

function temporaryOf(path: string): string {
  return `${path}.${randomBytes(6).toString("hex")}`;
}
