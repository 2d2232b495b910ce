import { describe, expect, test } from "vitest";
import { type Disk, nodeDisk } from "../../src/output/disk.js";
import { filesOf, line, makeTree, output, run } from "./helpers.js";

const before = {
  "out/a.yaml": `${line}old a`,
  "out/b.yaml": `${line}old b`,
  "out/orphan.yaml": `${line}orphan`,
  "out/.gen-apis-0123456789ab.tmp": "half",
};
const plan = [
  output("out", {
    "a.yaml": `${line}new a`,
    "b.yaml": `${line}new b`,
    "sub/c.yaml": `${line}new c`,
  }),
];
const after = {
  "out/a.yaml": `${line}new a`,
  "out/b.yaml": `${line}new b`,
  "out/sub/c.yaml": `${line}new c`,
};

type Step = "makeFolder" | "create" | "rename" | "remove" | "read" | "list" | "readHead";

describe("a disk that refuses", () => {
  const steps: readonly Step[] = [
    "makeFolder",
    "create",
    "rename",
    "remove",
    "read",
    "list",
    "readHead",
  ];
  test.each(
    steps.flatMap((step) => [1, 2, 3].map((turn) => ({ step, turn }))),
  )("$step, call $turn: every file is whole, the next run mends the tree", ({ step, turn }) => {
    const root = makeTree(before);
    const { disk, hasFailed } = failing(step, turn);
    const { done, codes } = run(root, plan, disk);
    expect(done).toBe(!hasFailed());
    if (!hasFailed()) return;
    expect(codes).toEqual([expect.stringMatching(/^output-un(writ|read)able: .*\(ENOSPC\)$/)]);
    for (const [path, text] of Object.entries(filesOf(root))) {
      const states: Readonly<Record<string, string>>[] = [before, after];
      expect(states.map((state) => state[path])).toContain(text);
    }
    if (step !== "rename" && step !== "remove") {
      const { "out/.gen-apis-0123456789ab.tmp": _, ...kept } = before;
      expect(filesOf(root)).toMatchObject(kept);
    }
    expect(run(root, plan).done).toBe(true);
    expect(filesOf(root)).toEqual(after);
  });

  test("in the middle of a file leaves nothing of it", () => {
    const root = makeTree(before);
    const disk: Disk = {
      ...nodeDisk,
      create(path, bytes, mode) {
        nodeDisk.create(path, bytes.subarray(0, 3), mode);
        throw systemError();
      },
    };
    expect(run(root, plan, disk).done).toBe(false);
    const { "out/.gen-apis-0123456789ab.tmp": _, ...kept } = before;
    expect(filesOf(root)).toEqual(kept);
  });

  test("does not hide a bug", () => {
    const disk: Disk = {
      ...nodeDisk,
      create() {
        throw new TypeError("bug");
      },
    };
    expect(() => run(makeTree(before), plan, disk)).toThrow("bug");
  });
});

/** The real disk, but the given call of one function fails. */
function failing(step: Step, turn: number): { disk: Disk; hasFailed: () => boolean } {
  let calls = 0;
  const refuse = () => {
    calls += 1;
    if (calls === turn) throw systemError();
  };
  const disk: Disk = {
    ...nodeDisk,
    // All functions take what the real one takes; which one it is does not matter here.
    [step](...values: [never, never, never]) {
      refuse();
      return nodeDisk[step](...values);
    },
  };
  return { disk, hasFailed: () => calls >= turn };
}

function systemError(): Error {
  return Object.assign(new Error("ENOSPC"), { code: "ENOSPC", syscall: "write" });
}
