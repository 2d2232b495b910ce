import { spawnSync } from "node:child_process";

/** One program to start. */
export interface Step {
  readonly command: string;
  readonly args: readonly string[];
  /** The folder in which it runs. */
  readonly directory: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Something to measure: its steps, one after the other. */
export interface Case {
  readonly name: string;
  readonly steps: readonly Step[];
  /** Puts everything back as it was before the first run; its time does not count. */
  readonly before?: () => void;
}

/** The times of each case in milliseconds, in the order of the runs, by the case's name. */
export type Times = ReadonlyMap<string, readonly number[]>;

/**
 * Runs the cases in turn, `rounds` times (A B C A B C …), so that a busy machine slows all of them
 * alike and their ratios hold. A first round, which is not measured, warms every cache.
 *
 * @throws Error with the output of the first step that fails
 */
export function measure(
  cases: readonly Case[],
  rounds: number,
  log: (line: string) => void = () => undefined,
): Times {
  for (const each of cases) {
    log(`warm-up: ${each.name}`);
    runCase(each);
  }
  const times = new Map<string, number[]>(cases.map(({ name }) => [name, []]));
  for (let round = 1; round <= rounds; round += 1) {
    log(`round ${round} of ${rounds}`);
    for (const each of cases) {
      times.get(each.name)?.push(runCase(each));
    }
  }
  return times;
}

function runCase({ steps, before }: Case): number {
  before?.();
  return steps.reduce((sum, step) => sum + runStep(step), 0);
}

function runStep({ command, args, directory, env }: Step): number {
  const start = performance.now();
  const result = spawnSync(command, args, {
    cwd: directory,
    env: { ...process.env, ...env },
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  const milliseconds = performance.now() - start;
  if (result.error !== undefined || result.status !== 0) {
    const reason = result.error?.message ?? `exit code ${result.status}`;
    const output = `${result.stdout ?? ""}${result.stderr ?? ""}`.slice(-4000);
    throw new Error(`${command} ${args.join(" ")}: ${reason}\n${output}`);
  }
  return milliseconds;
}
