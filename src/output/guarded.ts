import type { Report } from "../diagnostics/diagnostic.js";
import { systemCode } from "./disk.js";
import type { PlannedOutput } from "./planned.js";

/** Runs `read`. What the file system refuses is a finding; everything else is a bug and passes. */
export function guarded<T>(
  path: string,
  output: PlannedOutput,
  report: Report,
  read: () => T,
): T | undefined {
  try {
    return read();
  } catch (error) {
    const reason = systemCode(error);
    if (reason === undefined) throw error;
    report({ code: "output-unreadable", position: output.position, arguments: { path, reason } });
    return undefined;
  }
}
