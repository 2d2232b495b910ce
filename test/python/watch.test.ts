/** What a real API server seldom does to a watch: a server of the test's own does it by a script. */
import { afterAll, expect, test } from "vitest";
import { environments } from "./environments.js";
import { copyPackage, runProgram } from "./packages.js";

const { folder, remove } = copyPackage();
afterAll(remove);

test.each(environments())("a watch loses and repeats nothing: $name", ({ python }) => {
  const said = runProgram(python, "broken_watch.py", { paths: [folder] });
  const [told = "", asked = "", refused] = said.trim().split("\n");
  expect(JSON.parse(told)).toEqual([
    ["ADDED", "a", "5"],
    ["ADDED", "b", "6"],
    ["ADDED", "c", "7"],
    ["MODIFIED", "a", "20"],
    ["MODIFIED", "a", "21"],
    ["DELETED", "b", "6"],
    ["DELETED", "c", "7"],
    ["ADDED", "c", "35"],
    ["ADDED", "d", "36"],
    ["DELETED", "d", "41"],
  ]);
  expect(JSON.parse(asked)).toEqual(["list", "10", "20", "30", "30", "list", "40"]);
  expect(refused).toBe("Expired");
});
