import { setTimeout as sleep } from "node:timers/promises";
import { ConflictError } from "./errors.js";

export interface RetryOptions {
  /** How often the work is done at most. */
  readonly attempts?: number | undefined;
  /** The wait before the second attempt, in milliseconds; each later one is twice as long. */
  readonly delay?: number | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Reads, changes and writes again as long as somebody else was faster.
 *
 * @param work has to read the object anew each time
 * @throws ConflictError when the last attempt is one, and at once whatever else `work` throws
 */
export async function retryOnConflict<R>(
  work: () => Promise<R>,
  { attempts = 5, delay = 10, signal }: RetryOptions = {},
): Promise<R> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof ConflictError) || attempt >= attempts) throw error;
    }
    // Two that wait equally long would meet again.
    const wait = delay * 2 ** (attempt - 1) * (0.5 + Math.random());
    await sleep(wait, undefined, { ...(signal !== undefined && { signal }) });
  }
}
