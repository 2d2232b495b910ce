import { join, resolve } from "node:path";
import { expect, it } from "vitest";
import { findConfig } from "../../src/config/find.js";
import { globBase, leavesFolder, literalGlob, normalPath } from "../../src/config/paths.js";

const root = resolve("/repository");

it("finds the configuration here or in the closest folder above", () => {
  const files = new Set([join(root, "gen-apis.yaml"), join(root, "a", "gen-apis.yaml")]);
  const find = (folder: string) => findConfig(folder, (path) => files.has(path));
  expect(find(root)).toBe(join(root, "gen-apis.yaml"));
  expect(find(join(root, "a", "b", "c"))).toBe(join(root, "a", "gen-apis.yaml"));
  expect(find(join(root, "b"))).toBe(join(root, "gen-apis.yaml"));
  expect(find(resolve("/elsewhere/deep"))).toBeUndefined();
});

it.each([
  ["a//b/./c/", "a/b/c"],
  ["./", "."],
  ["a/..", "."],
  ["a/../b", "b"],
])("%s is %s in short", (path, expected) => {
  expect(normalPath(path)).toBe(expected);
});

it.each([
  ["..", true],
  ["a/../..", true],
  ["/a", true],
  ["c:a", true],
  ["..\\a", true],
  ["", false],
  ["...", false],
  ["a/../b", false],
])("%s leaves the folder: %s", (path, expected) => {
  expect(leavesFolder(path)).toBe(expected);
});

it("takes the special meaning from every character of a path", () => {
  expect(literalGlob("a(b)[c]{d}!*?@+|e")).toBe("a\\(b\\)\\[c\\]\\{d\\}\\!\\*\\?\\@\\+\\|e");
});

it.each([
  ["apis/v1/*.ts", "apis/v1"],
  ["**/*.ts", "."],
  ["apis/{v1,v2}/a.ts", "apis"],
  ["./apis", "apis"],
])("the plain part of %s is %s", (glob, expected) => {
  expect(globBase(glob)).toBe(expected);
});
