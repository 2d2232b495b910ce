import { expect, it } from "vitest";
import { nearest } from "../../src/diagnostics/nearest.js";

const words = ["directory", "descriptions", "embeddedObjectMeta", "sizeLimit", "header", "off"];

it.each([
  ["directroy", "directory"],
  ["dir", "directory"],
  ["description", "descriptions"],
  ["desc", "descriptions"],
  ["embeddedobjectmeta", "embeddedObjectMeta"],
  ["size-limit", "sizeLimit"],
  ["heade", "header"],
  ["headerFile", "header"],
  ["offf", "off"],
  ["sizeLimit", "sizeLimit"],
])("%s is near %s", (word, expected) => {
  expect(nearest(word, words)).toBe(expected);
});

it.each(["source", "x", "", "de", "limit", "footer"])("%s is near nothing", (word) => {
  expect(nearest(word, words)).toBeUndefined();
});

it("prefers the candidate that differs least, then the first", () => {
  expect(nearest("minItem", ["maxItems", "minItems"])).toBe("minItems");
  expect(nearest("minItems", ["MinItems", "minItems"])).toBe("minItems");
  expect(nearest("abcx", ["abcd", "abce"])).toBe("abcd");
});

it("takes a start only where it is the start of one candidate", () => {
  expect(nearest("max", ["maxLength", "maxItems"])).toBeUndefined();
});
