import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Answer, askTruth } from "../../../scripts/defaulting-truth/ask.js";
import { buildTruth } from "../../../scripts/defaulting-truth/build.js";
import { panics } from "../../../scripts/defaulting-truth/panics.js";
import { canonical, copy } from "../../emit/defaults-compare.js";
import { example, type Made, type MadeKind, make } from "../../emit/defaults-program.js";
import type { JsonMap } from "../../emit/defaults-values.js";
import { jobKinds, jobsOf } from "../jobs.js";

/** How many jobs are compared, over all kinds, and from which seed they are made. */
const wanted = Number(process.env.GEN_APIS_DEFAULTING_JOBS ?? 20_000);
const seed = Number(process.env.GEN_APIS_DEFAULTING_SEED ?? Date.now() % 2 ** 31);

/** So many jobs at once: all of them would need too much memory. */
const batch = 2000;

let made: Made;
let program: string;

beforeAll(async () => {
  program = buildTruth();
  made = await make(example, "1.36");
});
afterAll(() => made?.remove());

/** What became of the jobs of a kind. */
interface Tally {
  equal: number;
  changed: number;
  readonly panics: Map<string, number>;
  readonly refusals: string[];
  readonly differences: string[];
}

test.each(
  jobKinds,
)(`the rules of $kind do what the Go functions do (GEN_APIS_DEFAULTING_SEED=${seed})`, async (jobKind) => {
  const kind = made.kinds.find(({ name }) => name === jobKind.kind);
  if (kind === undefined) throw new Error(`${jobKind.kind} is missing`);
  const numRuns = Math.ceil(wanted / jobKinds.length);
  const tally: Tally = {
    equal: 0,
    changed: 0,
    panics: new Map(),
    refusals: [],
    differences: [],
  };
  const jobs = fc.sample(jobsOf(jobKind, kind.schema), { seed, numRuns });
  for (let start = 0; start < jobs.length; start += batch) {
    await compare(kind, jobs.slice(start, start + batch), tally);
  }
  console.log(summary(jobKind.kind, tally));
  expect(tally.differences.slice(0, 3)).toEqual([]);
  expect(tally.refusals.length).toBeLessThan(numRuns / 50);
  expect(tally.changed).toBeGreaterThan(numRuns / 3);
});

const broken = panics.flatMap((panic) => panic.kinds.map((kind) => [kind, panic] as const));

test.each(
  broken,
)("the Go function of %s breaks down where ours does not: $words", async (name, panic) => {
  const kind = made.kinds.find((each) => each.name === name);
  const replicaSpecs = jobKinds.find((each) => each.kind === name)?.replicaSpecs ?? "";
  // What the table holds is JSON.
  const job = { kind: name, spec: panic.spec(replicaSpecs) } as unknown as JsonMap;
  const ours = kind?.applyDefaultingRules(copy(job)) ?? {};
  const [theirs, written] = await askTruth(program, [
    { job, default: true },
    { job: ours, default: false },
  ]);
  expect(theirs).toHaveProperty("panic");
  expect(written).toHaveProperty("job.spec.runPolicy.cleanPodPolicy", "None");
});

/** Both sides are written by Go, which adds what its types do not leave out. */
async function compare(kind: MadeKind, jobs: readonly JsonMap[], tally: Tally): Promise<void> {
  const ours = jobs.map((job) => kind.applyDefaultingRules(copy(job)));
  const [theirs, written, before] = await Promise.all([
    askTruth(
      program,
      jobs.map((job) => ({ job, default: true })),
    ),
    askTruth(
      program,
      ours.map((job) => ({ job, default: false })),
    ),
    askTruth(
      program,
      jobs.map((job) => ({ job, default: false })),
    ),
  ]);
  for (const [index, job] of jobs.entries()) {
    judge(job, theirs[index], written[index], before[index], tally);
  }
}

function judge(
  job: JsonMap,
  theirs: Answer | undefined,
  ours: Answer | undefined,
  before: Answer | undefined,
  tally: Tally,
): void {
  if (theirs === undefined || ours === undefined || before === undefined) {
    throw new Error("an answer is missing");
  }
  if ("refused" in theirs) {
    tally.refusals.push(theirs.refused);
    return;
  }
  if ("panic" in theirs) {
    tally.panics.set(theirs.panic, (tally.panics.get(theirs.panic) ?? 0) + 1);
    // Where Go breaks down, ours makes a job that Go can read.
    if (!("job" in ours)) tally.differences.push(`unreadable: ${canonical(job).slice(0, 2000)}`);
    return;
  }
  const [their, our, unchanged] = [theirs, ours, before].map(textOf);
  if (their !== unchanged) tally.changed += 1;
  if (their === our) tally.equal += 1;
  else tally.differences.push(difference(job, their ?? "", our ?? ""));
}

function textOf(answer: Answer): string {
  // Go wrote JSON.
  return "job" in answer ? canonical(answer.job as JsonMap) : JSON.stringify(answer);
}

/** The two texts around the place where they part. */
function difference(job: JsonMap, theirs: string, ours: string): string {
  let at = 0;
  while (theirs[at] === ours[at]) at += 1;
  const around = (text: string) => text.slice(Math.max(0, at - 150), at + 150);
  return `Go   ${around(theirs)}\nours ${around(ours)}\nof ${canonical(job).slice(0, 2000)}`;
}

function summary(kind: string, { equal, changed, panics, refusals, differences }: Tally): string {
  const [refused = ""] = refusals;
  const broken = [...panics].map(([reason, count]) => `${count} × ${reason}`).join(", ");
  return `${kind}, seed ${seed}: ${equal} equal (${changed} defaulted), ${differences.length} differences, panics: ${broken || "none"}, ${refusals.length} refused ${refused.slice(0, 200)}`;
}
