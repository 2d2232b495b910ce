import { describe, expect, test, vi } from "vitest";
import { main } from "../../src/cli/main.js";
import { exitCodeOf } from "../../src/cli/outcome.js";
import * as session from "../../src/cli/session.js";
import { wantsColor } from "../../src/cli/terminal.js";
import { call } from "../call.js";
import { newFolder } from "../folders.js";
import { config, kinds, makeRepository } from "./package.js";

const repository = makeRepository({ "gen-apis.yaml": config, "apis/a.ts": kinds(["Alpha"]) });
const cache = newFolder();

function run(...args: readonly string[]) {
  const environment = {
    directory: repository,
    platform: "linux",
    home: cache,
    variables: {},
  } as const;
  return call(args, environment);
}

describe("a wrong call", () => {
  test.each([
    { args: ["verfy"], message: 'there is no verb "verfy"', help: 'write "verify"' },
    { args: ["zzz"], message: 'there is no verb "zzz"', help: "The verbs are generate, verify" },
    { args: ["verify", "--formt", "json"], message: "unknown option '--formt'", help: "--format" },
    { args: ["verify", "--format", "xml"], message: "is invalid", help: "pretty, json" },
    { args: ["verify", "extra"], message: "too many arguments", help: "gen-apis --help" },
    { args: ["--only", ","], message: "names no output", help: "gen-apis --help" },
    { args: ["--max-warnings", "few"], message: "is no number", help: "gen-apis --help" },
    { args: ["explain"], message: "missing required argument", help: "gen-apis --help" },
    { args: ["explain", "@minimun"], message: '"@minimun"', help: 'write "@minimum"' },
  ])("$args is refused with a way out", async ({ args, message, help }) => {
    const { code, out, errors } = await run(...args);
    expect(code).toBe(2);
    expect(out).toBe("");
    expect(errors).toContain(message);
    expect(errors).toContain(help);
  });

  test.each([
    { args: ["--only", "crd"], code: "unknown-output" },
    { args: ["--kubernetes", "1.99"], code: "unknown-release-option" },
    { args: ["--config", "missing.yaml"], code: "missing-config" },
    { args: ["--fromat"], code: "wrong-usage" },
    { args: ["explain", "nothing"], code: "unknown-topic" },
  ])("is $code to programs", async ({ args, code }) => {
    const ended = await run(...args, "--format", "json");
    expect(ended.code).toBe(2);
    expect(JSON.parse(ended.out).diagnostics).toMatchObject([{ code }]);
  });
});

test("a fault of gen-apis ends with 70, a stack trace and the wish for a report", async () => {
  vi.spyOn(session, "runSession").mockRejectedValue(new TypeError("bug"));
  const write = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  expect(await main(["verify"])).toBe(70);
  const text = write.mock.calls.map(([part]) => String(part)).join("");
  expect(text).toContain("Please report it");
  expect(text).toMatch(/TypeError: bug\n {4}at /);
  vi.restoreAllMocks();
});

test("codes and annotations are explained", async () => {
  expect((await run("explain", "stale-file")).out).toMatch(/^stale-file \(error\): /);
  const { out } = await run("explain", "@minimum");
  expect(out).toMatch(/^@minimum /);
  expect((await run("explain", "minimum")).out).toBe(out);
});

test("every verb has its help", async () => {
  expect((await run("--help")).out).toContain("verify [options]");
  expect((await run("help", "verify")).out).toContain("--max-warnings <number>");
  expect((await run("generate", "--help")).out).toContain("--dry-run");
});

test.each([
  { variables: {}, isTerminal: true, expected: true },
  { variables: {}, isTerminal: false, expected: false },
  { variables: { NO_COLOR: "1" }, isTerminal: true, expected: false },
  { variables: { NO_COLOR: "" }, isTerminal: true, expected: true },
  { variables: { FORCE_COLOR: "1" }, isTerminal: false, expected: true },
  { variables: { FORCE_COLOR: "0" }, isTerminal: true, expected: false },
  { variables: { FORCE_COLOR: "1", NO_COLOR: "1" }, isTerminal: true, expected: false },
  { variables: { TERM: "dumb" }, isTerminal: true, expected: false },
])("colours with $variables on a terminal or not ($isTerminal)", (each) => {
  expect(wantsColor(each.variables, each.isTerminal)).toBe(each.expected);
});

test("the exit code follows from the findings", () => {
  const warning = { code: "orphan-kept", severity: "warning", message: "" } as const;
  const error = { code: "stale-file", severity: "error", message: "" } as const;
  const usage = { code: "wrong-usage", severity: "error", message: "" } as const;
  expect(exitCodeOf([])).toBe(0);
  expect(exitCodeOf([warning])).toBe(0);
  expect(exitCodeOf([warning], 1)).toBe(0);
  expect(exitCodeOf([warning, warning], 1)).toBe(1);
  expect(exitCodeOf([error, warning])).toBe(1);
  expect(exitCodeOf([error, usage])).toBe(2);
});
