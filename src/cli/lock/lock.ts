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
import { setTimeout as sleep } from "node:timers/promises";
import { makeFolder, systemCode } from "../../output/disk.js";
import { isAlive, parseHolder, printHolder, thisProcess } from "./holder.js";

/**
 * A lock between runs, kept in files `<name>.<turn>.lock` of one folder: who made the file with the
 * highest turn holds the lock, as long as the process lives and has not released it.
 *
 * A run takes the lock by making the file of the next turn, which only one run can do. The file with the
 * highest turn is never removed, not even by its owner: so a run that found the holder dead cannot take
 * away what a third run took in the meantime. The lock of a killed run is free at once.
 */
export interface LockPlace {
  readonly folder: string;
  /** Letters, digits and hyphens. */
  readonly name: string;
}

export type LockResult =
  | { readonly kind: "held"; release(): void }
  /** Nobody holds it, and the folder cannot hold a lock. Every file is still written as a whole. */
  | { readonly kind: "unavailable" }
  /** Another run did not release it in time. */
  | { readonly kind: "timeout" };

export interface Patience {
  /** How long to wait for another run, in milliseconds. */
  readonly limit: number;
  /** Told once, when the wait begins. */
  onWait?(holder: string): void;
}

const pause = 25;

/** Waits until no other run holds the lock, and takes it. */
export async function acquireLock(place: LockPlace, patience: Patience): Promise<LockResult> {
  const deadline = Date.now() + patience.limit;
  try {
    for (;;) {
      makeFolder(place.folder);
      const free = await waitUntilFree(place, deadline, patience);
      if (free.kind === "timeout") return free;
      const turn = free.turn + 1;
      if (!makeTurn(place, turn)) continue;
      // A run that slept long may have made the file of a turn that is over.
      if (highestTurn(place) === turn) return held(place, turn);
      rmSync(turnPath(place, turn), { force: true });
    }
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
    return { kind: "unavailable" };
  }
}

/** Waits until no other run holds the lock. Writes nothing. */
export async function awaitUnlocked(place: LockPlace, patience: Patience): Promise<LockResult> {
  try {
    const free = await waitUntilFree(place, Date.now() + patience.limit, patience);
    return free.kind === "timeout" ? free : { kind: "unavailable" };
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
    return { kind: "unavailable" };
  }
}

type Wait = { readonly kind: "free"; readonly turn: number } | { readonly kind: "timeout" };

async function waitUntilFree(
  place: LockPlace,
  deadline: number,
  patience: Patience,
): Promise<Wait> {
  for (let isFirst = true; ; isFirst = false) {
    const turn = highestTurn(place);
    const holder = liveHolder(place, turn);
    if (holder === undefined) return { kind: "free", turn };
    if (Date.now() > deadline) return { kind: "timeout" };
    if (isFirst) patience.onWait?.(holder);
    await sleep(pause);
  }
}

/** 0 where the lock was never taken. */
function highestTurn(place: LockPlace): number {
  return Math.max(0, ...turns(place));
}

function turns({ folder, name }: LockPlace): readonly number[] {
  return readNames(folder).flatMap((file) => {
    const [start, turn, end, ...more] = file.split(".");
    return start === name && end === "lock" && more.length === 0 ? [Number(turn)] : [];
  });
}

function readNames(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (systemCode(error) === "ENOENT") return [];
    throw error;
  }
}

/** The process that holds the lock, in words. */
function liveHolder(place: LockPlace, turn: number): string | undefined {
  if (turn === 0) return undefined;
  const path = turnPath(place, turn);
  try {
    const holder = parseHolder(readFileSync(path, "utf8"));
    const age = Date.now() - statSync(path).mtimeMs;
    if (holder === undefined || !isAlive(holder, age)) return undefined;
    return `process ${holder.pid} on ${holder.host}`;
  } catch (error) {
    // The next turn began meanwhile; its file says who holds the lock now.
    if (systemCode(error) === "ENOENT") return "another run";
    throw error;
  }
}

/** Makes the file of a turn, complete at its first sight; false if another run made it. */
function makeTurn(place: LockPlace, turn: number): boolean {
  const path = turnPath(place, turn);
  const temporary = `${path}.${randomBytes(6).toString("hex")}`;
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

function held(place: LockPlace, turn: number): LockResult {
  for (const file of readNames(place.folder)) {
    const [start, past] = file.split(".");
    const isPast = start === place.name && Number(past) < turn;
    if (isPast) rmSync(join(place.folder, file), { force: true });
  }
  return { kind: "held", release: () => release(place, turn) };
}

/** Says in the file that the lock is free; the file itself stays, see {@link LockPlace}. */
function release(place: LockPlace, turn: number): void {
  const path = turnPath(place, turn);
  const temporary = `${path}.${randomBytes(6).toString("hex")}`;
  try {
    writeFileSync(temporary, "released\n");
    renameSync(temporary, path);
  } catch (error) {
    // The end of the process releases it too.
    if (systemCode(error) === undefined) throw error;
  }
}

function turnPath({ folder, name }: LockPlace, turn: number): string {
  return join(folder, `${name}.${turn}.lock`);
}
