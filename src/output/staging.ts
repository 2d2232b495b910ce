import { randomBytes } from "node:crypto";
import { dirname, join } from "node:path";

const pattern = /^\.gen-apis-[0-9a-f]{12}\.tmp$/;

/**
 * A new name beside `target`: in the same folder, because a rename is atomic only within one file
 * system. The name starts with a dot and ends in `.tmp`, so that no tool takes it for an output.
 */
export function stagingPath(target: string): string {
  return join(dirname(target), `.gen-apis-${randomBytes(6).toString("hex")}.tmp`);
}

/** Whether a file of this name was staged by a run that did not come to its end. */
export function isLeftover(name: string): boolean {
  return pattern.test(name);
}
