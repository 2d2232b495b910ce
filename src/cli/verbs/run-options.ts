import { type Command, InvalidArgumentError } from "commander";
import { parseCount, parseList } from "../arguments.js";
import type { RunOptions } from "../options.js";
import { addFormat, type FormatFlag } from "./format-option.js";

/** The options of `generate` and `verify`, as they come from the command line. */
export interface RunFlags extends FormatFlag {
  readonly only?: readonly string[];
  readonly kubernetes?: string;
  readonly outputRoot?: string;
  readonly config?: string;
  readonly cache: boolean;
  readonly maxWarnings?: number;
}

export function addRunOptions(command: Command): Command {
  command
    .option("--only <outputs>", "only these outputs, by their keys: crds,client", toList)
    .option("--kubernetes <release>", "another Kubernetes release than the configuration's: 1.31")
    .option(
      "--output-root <folder>",
      "where the tree of outputs begins, instead of the configuration's folder",
    )
    .option("--config <file>", "the configuration, instead of the closest gen-apis.yaml")
    .option("--no-cache", "neither use nor keep results of runs");
  return addFormat(command).option(
    "--max-warnings <number>",
    "fail if there are more warnings",
    toCount,
  );
}

export function toRunOptions(flags: RunFlags): RunOptions {
  const { only, kubernetes, outputRoot, config, cache } = flags;
  return {
    cache,
    ...(only !== undefined && { only }),
    ...(kubernetes !== undefined && { kubernetes }),
    ...(outputRoot !== undefined && { outputRoot }),
    ...(config !== undefined && { config }),
  };
}

/** The option may be given more than once. */
function toList(text: string, earlier: readonly string[] = []): readonly string[] {
  const list = parseList(text);
  if (list.length === 0) throw new InvalidArgumentError("It names no output.");
  return [...earlier, ...list];
}

function toCount(text: string): number {
  const count = parseCount(text);
  if (count === undefined) throw new InvalidArgumentError("It is no number.");
  return count;
}
