import { setTimeout as sleep } from "node:timers/promises";
import { ApiError } from "./errors.js";

const shortest = 200;
const longest = 30_000;

/**
 * Waits before the next attempt: twice as long after each failure, and as long as the server asks for.
 *
 * @param failures how many attempts have failed in a row
 * @returns at once when the signal is given
 */
export async function waitAfter(
  failures: number,
  error: unknown,
  signal: AbortSignal,
): Promise<void> {
  const asked = error instanceof ApiError ? (error.retryAfterSeconds ?? 0) * 1000 : 0;
  const ours = Math.min(longest, shortest * 2 ** Math.max(0, failures - 1));
  // Clients that lost the same server would come back at the same moment.
  const wait = Math.max(asked, ours * (0.5 + Math.random() / 2));
  await sleep(wait, undefined, { signal }).catch((reason: unknown) => {
    if (!signal.aborted) throw reason;
  });
}
