/**
 * Writes the declarations that editors and users' compilers read: `types/` and `kubernetes/` in the
 * package's root, or in the folder that is given. They are real paths, because the module resolution
 * `node10` knows no `exports`.
 */
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { openAvailability } from "../src/kubernetes/availability.js";
import { availabilityFileName, dataFileName, releases } from "../src/kubernetes/data-files.js";
import { openRelease } from "../src/kubernetes/release.js";
import { declarationFiles } from "./declarations/files.js";

const root = resolve(import.meta.dirname, "..");
const data = join(root, "src/kubernetes/data");

main(resolve(process.argv[2] ?? root));

function main(target: string): void {
  const opened = releases.map((name) =>
    openRelease(name, readFileSync(join(data, dataFileName(name)))),
  );
  const { modules } = openAvailability(readFileSync(join(data, availabilityFileName)));
  const files = declarationFiles(opened, modules());
  for (const folder of ["types", "kubernetes"]) {
    rmSync(join(target, folder), { recursive: true, force: true });
  }
  for (const [file, text] of files) {
    mkdirSync(dirname(join(target, file)), { recursive: true });
    writeFileSync(join(target, file), text);
  }
  copyFileSync(join(data, "NOTICE"), join(target, "kubernetes/NOTICE"));
}
