import type { Times } from "./case.js";

/** The middle of the values; of an even number, the mean of the middle two. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? Number.NaN;
  return (lower + upper) / 2;
}

/** The median time of a case in milliseconds. */
export function medianOf(times: Times, name: string): number {
  return median(times.get(name) ?? []);
}

/**
 * How many times as long `name` takes as `other`: the median over the rounds of the ratio within
 * a round, since runs that follow each other share the state of the machine.
 */
export function ratioOf(times: Times, name: string, other: string): number {
  const others = times.get(other) ?? [];
  const ratios = (times.get(name) ?? []).map((time, round) => time / (others[round] ?? Number.NaN));
  return median(ratios);
}
