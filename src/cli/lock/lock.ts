import { setTimeout as sleep } from "node:timers/promises";
import { systemCode } from "../../output/disk.js";
import { keepNewest } from "../cache/keep-newest.js";
import {
  holderOf,
  isLockFile,
  type LockPlace,
  liveHolder,
  makeTurn,
  releaseTurn,
  removeTurn,
  removeTurnsBefore,
  turnsOf,
} from "./turns.js";

/**
 * A lock between runs, kept in files of one folder: who made the file with the highest turn holds the
 * lock, as long as the process lives and has not released it.
 *
 * A run takes the lock by making the file of the next turn, which only one run can do. The file with the
 * highest turn is not removed by who takes or releases the lock: so a run that found the holder dead cannot
 * take away what a third run took in the meantime. The lock of a killed run is free at once.
 *
 * Locks that nobody has taken for long are removed, and begin at the first turn again. A run that had seen
 * an older turn just then finds the holder of the new one when it looks back.
 */
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

/** Each folder of outputs has its lock. */
const kept = 50;

/** Waits until no other run holds the lock, and takes it. */
export async function acquireLock(place: LockPlace, patience: Patience): Promise<LockResult> {
  const deadline = Date.now() + patience.limit;
  try {
    for (;;) {
      const free = await waitUntilFree(place, deadline, patience);
      if (free.kind === "timeout") return free;
      const turn = free.turn + 1;
      if (!makeTurn(place, turn)) continue;
      if (isOnly(place, turn)) return held(place, turn);
      removeTurn(place, turn);
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

/** `turn`: the latest one; 0 where the lock was never taken. */
type Wait = { readonly kind: "free"; readonly turn: number } | { readonly kind: "timeout" };

async function waitUntilFree(
  place: LockPlace,
  deadline: number,
  patience: Patience,
): Promise<Wait> {
  for (let isFirst = true; ; isFirst = false) {
    const turns = turnsOf(place);
    const holder = holderAmong(place, turns);
    if (holder === undefined) return { kind: "free", turn: Math.max(0, ...turns) };
    if (Date.now() > deadline) return { kind: "timeout" };
    if (isFirst) patience.onWait?.(holder);
    await sleep(pause);
  }
}

function holderAmong(place: LockPlace, turns: readonly number[]): string | undefined {
  for (const turn of turns) {
    const holder = holderOf(place, turn);
    if (holder !== undefined) return holder;
  }
  return undefined;
}

/**
 * Whether the turn is the latest, and no earlier one is held. A run that slept long may have made the file
 * of a turn that is over; one that slept while the lock was removed, that of a turn which is far ahead.
 */
function isOnly(place: LockPlace, turn: number): boolean {
  const turns = turnsOf(place);
  const others = turns.filter((other) => other !== turn);
  const isLatest = turns.includes(turn) && others.every((other) => other < turn);
  return isLatest && holderAmong(place, others) === undefined;
}

function held(place: LockPlace, turn: number): LockResult {
  removeTurnsBefore(place, turn);
  removeOldLocks(place.folder);
  return { kind: "held", release: () => releaseTurn(place, turn) };
}

/** What cannot be removed stays: the lock is held all the same. */
function removeOldLocks(folder: string): void {
  const isFree = (path: string) => liveHolder(path) === undefined;
  try {
    keepNewest(folder, kept, isLockFile, isFree);
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
  }
}
