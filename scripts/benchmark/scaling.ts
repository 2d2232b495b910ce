import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { measureUsage, type Usage } from "./memory.js";
import type { NodeBinary } from "./node-versions.js";
import { generateStep } from "./own-cases.js";
import { median } from "./statistics.js";
import { writeSyntheticApi } from "./synthetic.js";

/** What a cold run costs for an API of so many kinds. */
export interface ScalingPoint extends Usage {
  readonly kinds: number;
}

const runs = 3;

/** Measures cold runs for synthetic APIs of each size; the medians of three. */
export function measureScaling(
  node: NodeBinary,
  sizes: readonly number[],
  log: (line: string) => void,
): ScalingPoint[] {
  return sizes.map((kinds) => {
    log(`${kinds} kinds on Node.js ${node.version}`);
    return { kinds, ...measureSize(node, kinds) };
  });
}

function measureSize(node: NodeBinary, kinds: number): Usage {
  const directory = mkdtempSync(join(tmpdir(), "gen-apis-benchmark-"));
  try {
    writeSyntheticApi(directory, kinds);
    const usages = Array.from({ length: runs }, (_, run) =>
      measureUsage(generateStep(node, directory, join(directory, `output${run}`))),
    );
    return {
      milliseconds: median(usages.map(({ milliseconds }) => milliseconds)),
      megabytes: median(usages.map(({ megabytes }) => megabytes)),
    };
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}
