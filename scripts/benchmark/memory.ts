import { spawnSync } from "node:child_process";
import type { Step } from "./case.js";

/** Prints the most memory that the process had, when it ends. In kilobytes on every system. */
const report = `process.on("exit", () => process.stderr.write("\\npeak " + process.resourceUsage().maxRSS + "\\n"));`;

/** What one run of a Node.js program took. */
export interface Usage {
  readonly milliseconds: number;
  /** The most memory that was resident at once, in megabytes. */
  readonly megabytes: number;
}

/**
 * Runs a step, whose command is a Node.js, once.
 *
 * @throws Error with its output when it fails
 */
export function measureUsage({ command, args, directory, env }: Step): Usage {
  const preload = `data:text/javascript,${encodeURIComponent(report)}`;
  const start = performance.now();
  const result = spawnSync(command, ["--import", preload, ...args], {
    cwd: directory,
    env: { ...process.env, ...env },
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  const milliseconds = performance.now() - start;
  const peak = /^peak (\d+)$/m.exec(result.stderr);
  if (result.status !== 0 || peak === null) {
    throw new Error(`${args.join(" ")}: exit code ${result.status}\n${result.stderr.slice(-4000)}`);
  }
  return { milliseconds, megabytes: Number(peak[1]) / 1024 };
}
