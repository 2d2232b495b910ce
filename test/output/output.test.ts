import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { filesOf, line, makeTree, output, run } from "./helpers.js";

describe("writing outputs", () => {
  test("writes what is missing or stale, removes our orphans and leaves the rest alone", () => {
    const root = makeTree({
      "out/same.yaml": `${line}same`,
      "out/stale.yaml": `${line}old`,
      "out/deep/orphan.yaml": `${line}gone`,
      "out/README.md": "by hand",
      "elsewhere/orphan.yaml": `${line}not in an output's directory`,
    });
    utimesSync(join(root, "out/same.yaml"), 1, 1);
    const plan = [
      output("out", {
        "same.yaml": `${line}same`,
        "stale.yaml": `${line}new`,
        "sub/new.yaml": `${line}new`,
      }),
    ];
    expect(run(root, plan)).toEqual({
      changes: {
        "out/deep/orphan.yaml": "orphan",
        "out/same.yaml": "same",
        "out/stale.yaml": "stale",
        "out/sub/new.yaml": "missing",
      },
      codes: [],
      done: true,
    });
    expect(filesOf(root)).toEqual({
      "elsewhere/orphan.yaml": `${line}not in an output's directory`,
      "out/README.md": "by hand",
      "out/same.yaml": `${line}same`,
      "out/stale.yaml": `${line}new`,
      "out/sub/new.yaml": `${line}new`,
    });
    expect(statSync(join(root, "out/same.yaml")).mtimeMs).toBe(1000);
    expect(readdirSync(join(root, "out"))).not.toContain("deep");
    expect(Object.values(run(root, plan).changes)).toEqual(["same", "same", "same"]);
  });

  test("reports a file that looks like an output but carries no line, and keeps it", () => {
    const root = makeTree({ "out/old.yaml": "kind: CustomResourceDefinition" });
    const plan = [output("out", {}, { ownership: () => "claimed" })];
    expect(run(root, plan).changes).toEqual({ "out/old.yaml": "orphan" });
    expect(filesOf(root)).toHaveProperty(["out/old.yaml"]);
  });

  test("keeps the permission bits of a file that it replaces", () => {
    const root = makeTree({ "out/a.yaml": "old" });
    chmodSync(join(root, "out/a.yaml"), 0o640);
    run(root, [output("out", { "a.yaml": "new" })]);
    expect(statSync(join(root, "out/a.yaml")).mode & 0o777).toBe(0o640);
  });

  test("removes what a killed run left behind", () => {
    const root = makeTree({ "out/.gen-apis-0123456789ab.tmp": "half", "out/a.yaml": "a" });
    const plan = [output("out", { "a.yaml": "a" })];
    expect(run(root, plan).changes).toEqual({
      "out/.gen-apis-0123456789ab.tmp": "leftover",
      "out/a.yaml": "same",
    });
    expect(filesOf(root)).toEqual({ "out/a.yaml": "a" });
  });

  test("knows the files of an output that was not chosen, and neither reads nor writes them", () => {
    const root = makeTree({ "out/b.ts": `${line}old`, "out/c.ts": `${line}orphan` });
    const plan = [
      output("out", { "a.ts": `${line}a` }),
      output("out", { "b.ts": `${line}b` }, { chosen: false }),
    ];
    expect(run(root, plan).changes).toEqual({ "out/a.ts": "missing", "out/c.ts": "orphan" });
    expect(filesOf(root)).toEqual({ "out/a.ts": `${line}a`, "out/b.ts": `${line}old` });
  });

  test("leaves folders with a configuration of their own, packages and history alone", () => {
    const files = {
      "nested/gen-apis.yaml": "",
      "nested/a.yaml": line,
      "node_modules/p/a.yaml": line,
      ".git/a.yaml": line,
    };
    const root = makeTree(files);
    expect(run(root, [output(".", {})]).changes).toEqual({});
    expect(filesOf(root)).toEqual(files);
  });

  test("needs no folder to stand there before", () => {
    const root = join(makeTree(), "not/yet");
    expect(run(root, [output("out", { "a.yaml": "a" })]).done).toBe(true);
    expect(filesOf(root)).toEqual({ "out/a.yaml": "a" });
  });
});

describe("what an output must not do", () => {
  test("two outputs on one path, in any case", () => {
    const plan = [
      output("out", { "a.yaml": "1" }),
      output(".", { "out/A.yaml": "2" }, { name: "other" }),
    ];
    expect(run(makeTree(), plan).codes).toEqual([
      'output-conflict: "crds" and "other" would both write "out/A.yaml"',
    ]);
  });

  test.each(["../a", "/a", "x/../../../a", "c:/a", "..\\a"])("leave the root by %j", (path) => {
    const root = makeTree();
    const { codes, done } = run(root, [output("out", { [path]: "x" })]);
    expect(codes).toEqual([expect.stringMatching(/^output-leaves-folder: /)]);
    expect(done).toBe(false);
    expect(filesOf(root)).toEqual({});
  });

  test("leave the root by a symbolic link, to a folder or to a file", () => {
    const outside = makeTree({ "a.yaml": "foreign" });
    const root = makeTree();
    symlinkSync(outside, join(root, "linked"));
    mkdirSync(join(root, "out"));
    symlinkSync(join(outside, "a.yaml"), join(root, "out/a.yaml"));
    const plan = [output("linked", { "a.yaml": "x" }), output("out", { "a.yaml": "x" })];
    expect(run(root, plan).codes).toEqual([
      'output-leaves-folder: the output path "linked" leads out of the folder of the outputs',
      'output-leaves-folder: the output path "out/a.yaml" leads out of the folder of the outputs',
    ]);
    expect(filesOf(outside)).toEqual({ "a.yaml": "foreign" });
  });

  test("follows a symbolic link that stays inside", () => {
    const root = makeTree({ "real/a.yaml": "old" });
    symlinkSync(join(root, "real"), join(root, "out"));
    expect(run(root, [output("out", { "a.yaml": "new" })]).done).toBe(true);
    expect(filesOf(join(root, "real"))).toEqual({ "a.yaml": "new" });
    expect(lstatSync(join(root, "out")).isSymbolicLink()).toBe(true);
  });

  test("replace a folder, write below a file or through a broken link", () => {
    const root = makeTree({ "out/a.yaml/x": "", "out/b": "file" });
    symlinkSync(join(root, "nowhere"), join(root, "out/c.yaml"));
    const plan = [output("out", { "a.yaml": "", "b/b.yaml": "", "b/c.yaml": "", "c.yaml": "" })];
    expect(run(root, plan).codes).toEqual([
      'output-blocked: the output cannot be written: at "out/a.yaml" stands a folder',
      'output-blocked: the output cannot be written: at "out/b" stands a file',
      'output-blocked: the output cannot be written: at "out/c.yaml" stands a broken symbolic link',
    ]);
  });

  test("take a folder that is a file for empty", () => {
    const root = makeTree();
    writeFileSync(join(root, "out"), "");
    expect(run(root, [output("out", { "a.yaml": "" })]).codes).toEqual([
      'output-blocked: the output cannot be written: at "out" stands a file',
    ]);
  });
});
