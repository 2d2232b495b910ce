/**
 * Takes the lock again and again; while it holds it, it makes a mark that only one process may make.
 * Arguments: the folder, how many turns, after how many of them it kills itself while it holds the lock.
 */
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { acquireLock } from "../../src/cli/lock/lock.js";

const [folder = "", turns = "0", deadly = "-1"] = process.argv.slice(2);
const mark = join(folder, "mark");

for (let turn = 0; turn < Number(turns); turn++) {
  const lock = await acquireLock({ folder, name: "test" }, { limit: 30_000 });
  if (lock.kind !== "held") throw new Error(lock.kind);
  // Fails where another run made the mark, and so holds the lock too.
  writeFileSync(mark, "", { flag: "wx" });
  await new Promise((resolve) => setTimeout(resolve, 5));
  rmSync(mark);
  if (turn === Number(deadly)) process.kill(process.pid, "SIGKILL");
  lock.release();
}
