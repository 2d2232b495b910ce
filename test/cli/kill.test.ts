import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { beforeAll, describe, expect, test } from "vitest";
import { config, kinds, makePackage, makeRepository, runIn, startIn, write } from "./package.js";

/** How many runs are killed. More of them take longer and find rarer moments. */
const kills = Number(process.env.GEN_APIS_KILLS ?? 8);
const names = Array.from({ length: 100 }, (_, index) => `Kind${index}`);

let command: string;
beforeAll(async () => {
  command = await makePackage();
});

/** A repository whose sources can be made to say "one" or "two", and what is generated for each. */
function makeTwoStates() {
  const folder = makeRepository({ "gen-apis.yaml": config });
  const say = (description: string) => write(join(folder, "apis/a.ts"), kinds(names, description));
  const states = ["one", "two"].map((description) => {
    say(description);
    expect(runIn(folder, command, "generate")).toMatchObject({ code: 0, errors: "" });
    return outputs(folder);
  });
  return { folder, say, states };
}

function outputs(folder: string): Record<string, string> {
  const out = join(folder, "out");
  return Object.fromEntries(
    readdirSync(out).map((name) => [name, readFileSync(join(out, name), "utf8")]),
  );
}

const isStaged = (name: string) => name.endsWith(".tmp");

describe("a run that is killed", () => {
  test(`at any of ${kills} moments leaves every file whole, and the next run mends the tree`, async () => {
    const { folder, say, states } = makeTwoStates();
    const begun = performance.now();
    runIn(folder, command, "generate", "--no-cache");
    const duration = performance.now() - begun;
    const sample = "example.com_kind0s.yaml";
    const known = new Set<string>();
    let interrupted = 0;
    let mixed = 0;

    for (let kill = 0; kill < kills; kill++) {
      const isOne = outputs(folder)[sample] === states[0]?.[sample];
      say(isOne ? "two" : "one");
      const child = startIn(folder, command, "generate", "--no-cache");
      const ended = once(child, "close");
      // Every second one is killed while it writes, which is a small part of its life.
      if (kill % 2 === 0) await sleep(Math.random() * duration);
      else stagingBegins(folder, 2 * duration);
      child.kill("SIGKILL");
      await ended;

      const found = outputs(folder);
      const whole = Object.keys(found).filter((name) => !isStaged(name));
      expect(whole).toEqual(Object.keys(states[0] ?? {}));
      const sides = whole.map((name) => states.findIndex((state) => state[name] === found[name]));
      expect(sides).not.toContain(-1);
      if (new Set(sides).size > 1) mixed += 1;
      const staged = Object.keys(found).filter((name) => isStaged(name) && !known.has(name));
      if (staged.length > 0) interrupted += 1;
      if (staged.length > 0 && known.size === 0) {
        const { code, out } = runIn(folder, command, "verify", "--no-cache");
        expect(code).toBe(1);
        expect(out).toMatch(/^error interrupted-run: .*out\/\.gen-apis-/m);
      }
      for (const name of staged) known.add(name);
    }
    expect(interrupted + mixed).toBeGreaterThan(0);
    console.log(`${kills} kills: ${interrupted} left staged files, ${mixed} old and new ones`);

    say("two");
    expect(runIn(folder, command, "generate", "--no-cache").code).toBe(0);
    expect(outputs(folder)).toEqual(states[1]);
    expect(runIn(folder, command, "verify", "--no-cache").code).toBe(0);
  });
});

test("a run that is interrupted by hand has written everything or nothing", async () => {
  const { folder, say, states } = makeTwoStates();
  for (const [wanted, other] of [
    ["one", 0],
    ["two", 1],
  ] as const) {
    say(wanted);
    const before = outputs(folder);
    const child = startIn(folder, command, "generate", "--no-cache");
    const ended = once(child, "close");
    stagingBegins(folder, 3000);
    child.kill("SIGINT");
    const [code, signal] = await ended;
    // On a busy machine the signal may come before the run begins, and when all is done.
    if (signal === null) expect([130, 0]).toContain(code);
    expect(outputs(folder)).toEqual(signal === null ? states[other] : before);
  }
});

/**
 * Waits for the first staged file, and then up to the time that writing takes. Without a pause between the
 * looks: all files are staged within a few milliseconds.
 */
function stagingBegins(folder: string, limit: number): void {
  const out = join(folder, "out");
  const deadline = performance.now() + limit;
  while (performance.now() < deadline && !readdirSync(out).some(isStaged));
  const end = performance.now() + Math.random() * 20;
  while (performance.now() < end);
}

describe("two runs at once", () => {
  test("wait for each other, and the tree is that of one of them", async () => {
    const { folder, say, states } = makeTwoStates();
    for (let round = 0; round < 2; round++) {
      say("one");
      const first = startIn(folder, command, "generate", "--no-cache");
      const firstEnd = once(first, "close");
      await sleep(Math.random() * 200);
      say("two");
      const others = [0, 1].map(() =>
        once(startIn(folder, command, "generate", "--no-cache"), "close"),
      );
      const ends = await Promise.all([firstEnd, ...others]);
      expect(ends).toEqual([
        [0, null],
        [0, null],
        [0, null],
      ]);
      // The last ones began when the sources said "two", and so nothing older was written after them.
      expect(outputs(folder)).toEqual(states[1]);
    }
  });
});
