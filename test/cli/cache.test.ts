import { mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { cacheFolder } from "../../src/cli/cache/folder.js";
import { observe } from "../../src/cli/cache/observe.js";
import { readRecord, recordPath, writeRecord } from "../../src/cli/cache/record.js";
import { nodeDisk } from "../../src/output/disk.js";
import { newFolder } from "../folders.js";

let root: string;
const at = (...path: string[]) => join(root, ...path);

beforeEach(() => {
  root = newFolder();
  mkdirSync(at("apis"));
  writeFileSync(at("apis/a.ts"), "a");
  symlinkSync("a.ts", at("apis/link.ts"));
});

/** A record of one look at everything. */
function record(path = at("record.json")): string {
  const { disk, observations } = observe(nodeDisk);
  disk.read(at("apis/a.ts"));
  disk.readHead(at("apis/a.ts"), 10);
  disk.list(at("apis"));
  disk.status(at("apis/missing.ts"));
  disk.status(at("apis/link.ts"));
  disk.linkStatus(at("apis/link.ts"));
  disk.realpath(at("apis/link.ts"));
  expect(() => disk.list(at("generated"))).toThrow();
  const seen = observations();
  if (seen === undefined) throw new Error("unstable");
  writeRecord(path, { build: "1", observations: seen, diagnostics: [], files: [] });
  return path;
}

describe("a record", () => {
  test("counts as long as the disk gives the same answers", () => {
    expect(readRecord(nodeDisk, record(), "1")).toBeDefined();
  });

  test.each<[string, () => void]>([
    ["a file has other content of the same length", () => writeFileSync(at("apis/a.ts"), "b")],
    ["a file is gone", () => rmSync(at("apis/a.ts"))],
    ["a folder has a new file", () => writeFileSync(at("apis/new.ts"), "")],
    ["a file that was looked for is there", () => writeFileSync(at("apis/missing.ts"), "")],
    ["a folder that was missing is there", () => mkdirSync(at("generated"))],
    [
      "a name is a folder now",
      () => {
        rmSync(at("apis/link.ts"));
        mkdirSync(at("apis/link.ts"));
      },
    ],
    [
      "a link leads elsewhere",
      () => {
        writeFileSync(at("b.ts"), "a");
        rmSync(at("apis/link.ts"));
        symlinkSync("../b.ts", at("apis/link.ts"));
      },
    ],
  ])("does not count when %s", (_, change) => {
    const path = record();
    change();
    expect(readRecord(nodeDisk, path, "1")).toBeUndefined();
  });

  test("does not count for another build", () => {
    expect(readRecord(nodeDisk, record(), "2")).toBeUndefined();
  });

  test.each([
    "",
    "{",
    "null",
    "[]",
    '{"build":"1"}',
    '{"build":"1","observations":3,"diagnostics":[],"files":[]}',
    '{"build":"1","observations":[3],"diagnostics":[],"files":[]}',
    '{"build":"1","observations":[],"diagnostics":[]}',
  ])("is no record when the file reads %j", (text) => {
    writeFileSync(at("record.json"), text);
    expect(readRecord(nodeDisk, at("record.json"), "1")).toBeUndefined();
  });

  test("is not kept where the folder cannot be made", () => {
    expect(() => record(at("apis/a.ts/record.json"))).not.toThrow();
  });

  test("is no use when what was seen changed meanwhile", () => {
    const { disk, observations } = observe(nodeDisk);
    disk.read(at("apis/a.ts"));
    writeFileSync(at("apis/a.ts"), "b");
    disk.read(at("apis/a.ts"));
    expect(observations()).toBeUndefined();
  });

  test("belongs to its place and its options", () => {
    const place = { folder: "/a", file: "gen-apis.yaml", outputRoot: "/a" };
    const paths = [
      recordPath("/c", place, {}),
      recordPath("/c", { ...place, outputRoot: "/b" }, {}),
      recordPath("/c", { ...place, file: "other.yaml" }, {}),
      recordPath("/c", place, { kubernetes: "1.31" }),
      recordPath("/c", place, { only: ["crds"] }),
    ];
    expect(new Set(paths).size).toBe(paths.length);
    expect(recordPath("/c", place, { only: ["a", "b"] })).toBe(
      recordPath("/c", place, { only: ["b", "a", "b"] }),
    );
  });
});

describe("the folder of the cache", () => {
  const environment = { directory: "/", home: "/home/u", variables: {} };

  test("is in node_modules where there is one", () => {
    mkdirSync(at("node_modules"));
    expect(cacheFolder(root, { ...environment, platform: "linux" })).toBe(
      at("node_modules/.cache/gen-apis"),
    );
  });

  test.each([
    { platform: "linux", variables: {}, expected: "/home/u/.cache/gen-apis" },
    { platform: "linux", variables: { XDG_CACHE_HOME: "/x" }, expected: "/x/gen-apis" },
    { platform: "linux", variables: { XDG_CACHE_HOME: "x" }, expected: "/home/u/.cache/gen-apis" },
    { platform: "darwin", variables: {}, expected: "/home/u/Library/Caches/gen-apis" },
    { platform: "win32", variables: { LOCALAPPDATA: "/l" }, expected: "/l/gen-apis" },
  ] as const)("is the user's on $platform with $variables", ({ expected, ...more }) => {
    expect(cacheFolder(root, { ...environment, ...more })).toBe(expected);
  });
});
