import { join } from "node:path";
import type { Report } from "../diagnostics/diagnostic.js";
import type { Disk } from "../output/disk.js";
import { readText } from "./disk-access.js";
import { packageVersion, versionIn } from "./package-files.js";
import type { Place } from "./place.js";

/** Reports another version of gen-apis in the repository: the editor completes the types of that one. */
export function checkInstallation(disk: Disk, { folder }: Place, report: Report): void {
  const manifest = readText(disk, join(folder, "node_modules", "gen-apis", "package.json"));
  const installed = manifest === undefined ? undefined : versionIn(manifest);
  const running = packageVersion();
  if (installed === undefined || installed === running) return;
  report({
    code: "different-installation",
    position: undefined,
    arguments: { installed, running },
  });
}
