import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Case, measure, type Times } from "./case.js";
import { controllerGenCase, goNames } from "./go-cases.js";
import { prepareGoTools } from "./go-tools.js";
import { type NodeBinary, nodeAt } from "./node-versions.js";
import { coldCrdsCase, emptyNodeCase, ownNames, verifyCase } from "./own-cases.js";
import { ratioOf } from "./statistics.js";

/** A promise about speed: `name` takes at most `limit` times as long as `other`. */
interface SpeedPromise {
  readonly name: string;
  readonly other: string;
  readonly limit: number;
}

const rounds = 9;
const attempts = 3;

/** `npm run benchmark:gate`: fails when a promise about speed is broken three times in a row. */
function main(): void {
  const node = nodeAt(process.execPath);
  const output = mkdtempSync(join(tmpdir(), "gen-apis-benchmark-"));
  try {
    const controllerGen = tryControllerGen();
    const cases = [emptyNodeCase(node), verifyCase(node), coldCrdsCase(node, output)];
    const promises = controllerGen === undefined ? [verifyPromise(node)] : allPromises(node);
    process.exitCode = holds([...(controllerGen ?? []), ...cases], promises) ? 0 : 1;
  } finally {
    rmSync(output, { recursive: true, force: true });
  }
}

/** Other programs on the machine can break a promise now and then; a slow gen-apis always does. */
function holds(cases: readonly Case[], promises: readonly SpeedPromise[]): boolean {
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const times = measure(cases, rounds);
    const broken = promises.filter((promise) => !isKept(promise, times));
    if (broken.length === 0) {
      return true;
    }
    console.log(attempt < attempts ? "measuring once more" : "too slow");
  }
  return false;
}

function isKept({ name, other, limit }: SpeedPromise, times: Times): boolean {
  const ratio = ratioOf(times, name, other);
  console.log(`${name}: ${ratio.toFixed(2)} × ${other}, at most ${limit}`);
  return ratio <= limit;
}

function allPromises(node: NodeBinary): SpeedPromise[] {
  return [verifyPromise(node), { name: ownNames.crds, other: goNames.crds, limit: 0.8 }];
}

function verifyPromise(node: NodeBinary): SpeedPromise {
  // From 22 on an empty Node.js starts faster than gen-apis can gain by it.
  const limit = node.version.startsWith("v20.") ? 2 : 2.5;
  return { name: ownNames.verify, other: ownNames.empty, limit };
}

function tryControllerGen(): Case[] | undefined {
  try {
    return [controllerGenCase(prepareGoTools(console.error))];
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    console.warn(`controller-gen cannot be built, so nothing is compared with it: ${reason}`);
    return undefined;
  }
}

main();
