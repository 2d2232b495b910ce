import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Command } from "commander";
import type { Times } from "../case.js";
import { machine, withFigures } from "../figures.js";
import { repository } from "../own-cases.js";
import { medianOf, ratioOf } from "../statistics.js";
import { markdownTable } from "../table.js";
import { copyCases, copyNames } from "./cases.js";
import { fullJobs, variousJobs } from "./jobs.js";
import { measureCopies } from "./measure.js";

const page = join(repository, "docs", "deepcopy.md");
/** Other programs on the machine can break a promise now and then; slow functions always do. */
const attempts = 3;

/** `npm run benchmark:deepcopy`: how fast the functions copy a job, beside other ways. */
async function main(): Promise<void> {
  const options = new Command("benchmark:deepcopy")
    .description("compare the deepcopy functions with other ways to copy")
    .option("--seed <n>", "of the jobs that lack fields", "1")
    .option("--write", "put the table into docs/deepcopy.md", false)
    .option("--gate", "fail when the functions have become too slow", false)
    .parse()
    .opts<{ seed: string; write: boolean; gate: boolean }>();
  const cases = await copyCases();
  if (options.gate) {
    process.exitCode = holds(() => measureCopies(cases, fullJobs())) ? 0 : 1;
    return;
  }
  const full = measureCopies(cases, fullJobs());
  const various = measureCopies(cases, variousJobs(Number(options.seed)));
  const circumstances = `${machine()} Node.js ${process.versions.node}, seed ${options.seed}.`;
  const figures = `${circumstances}\n\n${table(full, various)}`;
  console.log(figures);
  if (options.write) writeFileSync(page, withFigures(readFileSync(page, "utf8"), figures));
}

function holds(measure: () => Times): boolean {
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const times = measure();
    const faster = ratioOf(times, copyNames.clone, copyNames.generated);
    const ahead = ratioOf(times, copyNames.recursive, copyNames.generated);
    console.log(
      `${faster.toFixed(1)} times as fast as structuredClone, at least 10; ` +
        `${ahead.toFixed(2)} times as fast as a recursive copy, more than 1`,
    );
    if (faster >= 10 && ahead > 1) return true;
  }
  return false;
}

function table(full: Times, various: Times): string {
  const rows = Object.values(copyNames).map((name) => [
    name,
    ...[full, various].map((times) => cell(times, name)),
  ]);
  return markdownTable([["", "a full PyTorchJob", "jobs of many forms"], ...rows]);
}

function cell(times: Times, name: string): string {
  const ratio = ratioOf(times, copyNames.clone, name);
  return `${medianOf(times, name).toFixed(1)} µs (${ratio.toFixed(1)} × as fast)`;
}

await main();
