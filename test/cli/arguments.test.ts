import fc from "fast-check";
import { afterAll, expect, test, vi } from "vitest";
import type { RunArguments } from "../../src/cli/arguments.js";
import type { Mode } from "../../src/cli/outcome.js";
import { parseSimpleArguments } from "../../src/cli/simple-arguments.js";
import { type RunFlags, toRunOptions } from "../../src/cli/verbs/run-options.js";

const calls: RunArguments[] = [];

const runVerb = "../../src/cli/verbs/run-verb.js";

// Test files share what they load, so the command that runs nothing is loaded anew, and not left to others.
vi.resetModules();
vi.doMock(runVerb, () => ({
  runVerb: async (mode: Mode, flags: RunFlags) => {
    const { cache, ...options } = toRunOptions(flags);
    const { format, maxWarnings } = flags;
    calls.push({
      mode,
      options: cache === false ? { cache, ...options } : options,
      format,
      maxWarnings,
    });
    return { diagnostics: [], changes: [] };
  },
}));
const { runCommand } = await import("../../src/cli/run.js");
afterAll(() => {
  vi.doUnmock(runVerb);
  vi.resetModules();
});

/** What the full command makes of the arguments; undefined if it refuses them. */
async function parseWithCommand(argv: readonly string[]): Promise<RunArguments | undefined> {
  calls.length = 0;
  const silent = { out: () => undefined, error: () => undefined, progress: () => undefined };
  await runCommand(argv, {
    terminal: { ...silent, color: false },
    environment: { directory: "/", platform: "linux", home: "/", variables: {} },
  });
  return calls[0];
}

const words = [
  ...["generate", "verify", "--only", "crds", "crds,client", "--kubernetes", "1.31"],
  ...["--output-root", "out", "--config", "x.yaml", "--format", "json", "pretty", "--max-warnings"],
  ...[
    "0",
    "12",
    "-1",
    "--no-cache",
    "--dry-run",
    "--only=crds",
    "--format=github",
    "--config=",
    "",
  ],
  ...["--", "-h", ",", "--kubernetes=1.30=1", "__proto__", "--constructor", "--exit-code"],
];

test("arguments that are read without the library mean what the library makes of them", async () => {
  let simple = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...words), { maxLength: 7 }), async (argv) => {
      const parsed = parseSimpleArguments(argv);
      if (parsed === undefined) return;
      simple += 1;
      expect(await parseWithCommand(argv)).toEqual(parsed);
    }),
    { numRuns: 3000 },
  );
  expect(simple).toBeGreaterThan(100);
});

test.each([
  { argv: [], mode: "generate" },
  { argv: ["verify"], mode: "verify" },
  { argv: ["verify", "--only=crds", "--format", "pretty"], mode: "verify" },
  { argv: ["--kubernetes", "1.31", "--max-warnings", "0"], mode: "generate" },
])("the plain call $argv is read without the library", ({ argv, mode }) => {
  expect(parseSimpleArguments(argv)?.mode).toBe(mode);
});

test.each([
  ["--dry-run"],
  ["--no-cache"],
  ["init"],
  ["--help"],
  ["--only", "a", "--only", "b"],
])("the call %j goes to the library", (...argv) => {
  expect(parseSimpleArguments(argv)).toBeUndefined();
});
