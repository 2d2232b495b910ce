import { mkdtempSync, realpathSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A new folder, by its real path. `test/one-run.ts` removes it with all others when the tests have run. */
export function newFolder(): string {
  return realpathSync(mkdtempSync(join(tmpdir(), "gen-apis-")));
}
