import { spawn } from "node:child_process";
import { readdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { build } from "esbuild";
import { describe, expect, test } from "vitest";
import { acquireLock, awaitUnlocked } from "../../src/cli/lock/lock.js";
import { newFolder } from "../folders.js";

describe("the lock between runs", () => {
  test("is held by one process at a time, killed ones included", async () => {
    const folder = newFolder();
    const script = join(folder, "worker.mjs");
    await build({
      entryPoints: [join(import.meta.dirname, "lock-worker.ts")],
      outfile: script,
      bundle: true,
      platform: "node",
      format: "esm",
      logLevel: "silent",
    });
    const ends = await Promise.all(
      [-1, 3, -1, 7, -1].map((deadly) => run(script, [folder, "12", String(deadly)])),
    );
    expect(ends).toEqual([
      { code: 0, signal: null, errors: "" },
      { code: null, signal: "SIGKILL", errors: "" },
      { code: 0, signal: null, errors: "" },
      { code: null, signal: "SIGKILL", errors: "" },
      { code: 0, signal: null, errors: "" },
    ]);
    expect(readdirSync(folder).filter((name) => name.startsWith("test."))).toHaveLength(1);
  });

  test("makes two runs of one process wait too", async () => {
    const place = { folder: newFolder(), name: "one" };
    const first = await acquireLock(place, { limit: 100 });
    if (first.kind !== "held") throw new Error(first.kind);
    const waited: string[] = [];
    const second = acquireLock(place, { limit: 5000, onWait: (holder) => waited.push(holder) });
    setTimeout(first.release, 60);
    expect((await second).kind).toBe("held");
    expect(waited).toEqual([expect.stringContaining(`process ${process.pid}`)]);
  });

  test("is given up when the holder does not end", async () => {
    const place = { folder: newFolder(), name: "one" };
    await acquireLock(place, { limit: 0 });
    const second = await acquireLock(place, { limit: 60 });
    expect(second).toEqual({ kind: "timeout" });
    expect((await awaitUnlocked(place, { limit: 0 })).kind).toBe("timeout");
  });

  test.runIf(process.platform === "linux")(
    "is free when the process number belongs to another process now",
    async () => {
      const folder = newFolder();
      const taken = await acquireLock({ folder, name: "one" }, { limit: 0 });
      expect(taken.kind).toBe("held");
      const host = hostLine(folder);
      writeFileSync(join(folder, "one.1.lock"), `${process.pid}\n1\n${host}\n`);
      expect((await acquireLock({ folder, name: "one" }, { limit: 0 })).kind).toBe("held");
    },
  );

  test("held on another machine is free after a minute", async () => {
    const folder = newFolder();
    const path = join(folder, "one.1.lock");
    writeFileSync(path, `1\n\nnot-${hostname()}\n`);
    expect((await acquireLock({ folder, name: "one" }, { limit: 0 })).kind).toBe("timeout");
    utimesSync(path, new Date(), new Date(Date.now() - 61_000));
    expect((await acquireLock({ folder, name: "one" }, { limit: 0 })).kind).toBe("held");
  });

  test("that nobody has taken for long is removed, one that is held is not", async () => {
    const folder = newFolder();
    await acquireLock({ folder, name: "long" }, { limit: 0 });
    for (let count = 0; count < 80; count++) {
      const lock = await acquireLock({ folder, name: `run-${count}` }, { limit: 0 });
      if (lock.kind === "held") lock.release();
      utimesSync(join(folder, `run-${count}.1.lock`), new Date(), new Date(count));
    }
    utimesSync(join(folder, "long.1.lock"), new Date(), new Date(0));
    await acquireLock({ folder, name: "last" }, { limit: 0 });
    const names = readdirSync(folder);
    expect(names).toHaveLength(51);
    expect(names).toEqual(
      expect.arrayContaining(["last.1.lock", "long.1.lock", "run-31.1.lock", "run-79.1.lock"]),
    );
  });

  test("is not taken twice when it was removed while a run slept", async () => {
    const place = { folder: newFolder(), name: "one" };
    const first = await acquireLock(place, { limit: 0 });
    if (first.kind !== "held") throw new Error(first.kind);
    // As if the run that sleeps had read, before the lock was removed, that turn 7 is free.
    const file = join(place.folder, "one.7.lock");
    writeFileSync(file, "released\n");
    const second = acquireLock(place, { limit: 5000 });
    expect(await Promise.race([second, sleep(80, "waits")])).toBe("waits");
    first.release();
    expect((await second).kind).toBe("held");
  });

  test("does not hinder a run where no folder can be made", async () => {
    const file = join(newFolder(), "file");
    writeFileSync(file, "");
    const lock = await acquireLock({ folder: join(file, "x"), name: "one" }, { limit: 0 });
    expect(lock.kind).toBe("unavailable");
  });
});

function hostLine(folder: string): string {
  return readFileSync(join(folder, "one.1.lock"), "utf8").split("\n")[2] ?? "";
}

function run(script: string, args: readonly string[]): Promise<object> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script, ...args], {
      stdio: ["ignore", "ignore", "pipe"],
    });
    let errors = "";
    child.stderr.on("data", (data) => {
      errors += data;
    });
    child.on("close", (code, signal) => resolve({ code, signal, errors }));
  });
}
