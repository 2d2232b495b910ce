import type { RunOptions } from "../options.js";
import type { Mode } from "../outcome.js";

/** Whether a run has to tell what another release changes: `generate --dry-run --kubernetes 1.37`. */
export function wantsUpgrade(mode: Mode, { kubernetes }: RunOptions): boolean {
  return mode === "preview" && kubernetes !== undefined;
}
