import type { Times } from "../case.js";
import type { CopyCase } from "./cases.js";

const rounds = 15;
const copiesARound = 1000;
const warmUp = 5000;

/** What was made last, where no compiler can see that nobody reads it. */
const kept: { copy?: object } = {};

/** The time of one copy in microseconds, for each case and round: A B C A B C …, as `measure` in `case.ts` does. */
export function measureCopies(cases: readonly CopyCase[], jobs: readonly object[]): Times {
  for (const each of cases) timeOf(each, jobs, warmUp);
  const times = new Map<string, number[]>(cases.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const each of cases) times.get(each.name)?.push(timeOf(each, jobs, copiesARound));
  }
  return times;
}

function timeOf({ copy }: CopyCase, jobs: readonly object[], copies: number): number {
  const passes = Math.ceil(copies / jobs.length);
  const start = performance.now();
  for (let pass = 0; pass < passes; pass += 1) {
    for (const job of jobs) kept.copy = copy(job);
  }
  return ((performance.now() - start) * 1000) / (passes * jobs.length);
}
