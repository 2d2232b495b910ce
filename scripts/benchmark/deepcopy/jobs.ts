import { fullJob } from "./job.js";

/** So many objects are copied in turn: more than a processor keeps close at hand. */
const count = 64;

/** The same full job, many times. */
export function fullJobs(): readonly object[] {
  return Array.from({ length: count }, () => fresh(fullJob));
}

/**
 * Jobs of which each lacks other fields, as those of many users do: one field in six.
 *
 * @param seed of what is left out
 */
export function variousJobs(seed: number): readonly object[] {
  const random = randomFrom(seed);
  return Array.from({ length: count }, () => fresh(thinned(fullJob, random)));
}

/** As it would come from a server: read from text. */
function fresh(job: unknown): object {
  return JSON.parse(JSON.stringify(job));
}

function thinned(value: unknown, random: () => number): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => thinned(item, random));
  const kept = Object.entries(value).filter(() => random() > 1 / 6);
  return Object.fromEntries(kept.map(([name, each]) => [name, thinned(each, random)]));
}

/** Numbers from 0 to 1, the same for the same seed. @see https://en.wikipedia.org/wiki/Linear_congruential_generator */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
