import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type FieldPath,
  mayLeadTo,
  overlap,
  parseFieldPath,
  pathText,
  type Step,
} from "../../src/model/defaulting/path.js";

const names = fc.oneof(
  fc.constantFrom("spec", "a.b", "it's", "with space", "[*]", "=", "\\", "constructor"),
  fc.string({ minLength: 1, maxLength: 6 }),
);

const step: fc.Arbitrary<Step> = fc.oneof(
  names.map((name): Step => ({ kind: "name", name })),
  fc.constant<Step>({ kind: "each" }),
  fc
    .tuple(fc.constantFrom("name", "containerPort"), names, fc.boolean())
    .map(([property, value, orFirst]): Step => ({ kind: "item", property, value, orFirst })),
);

test("a path that was written is read as it was", () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 4 }), (path) => {
      expect(parseFieldPath(pathText(path))).toEqual(path);
    }),
    { numRuns: 2000 },
  );
});

describe("a path is refused", () => {
  test.each([
    "",
    "spec",
    ".",
    ".a..b",
    ".a[",
    ".a[0]",
    ".a[b]",
    ".a[b=]",
    ".a ['b']",
    ".a[* ]",
  ])("%s", (text) => expect(typeof parseFieldPath(text)).toBe("string"));
});

test.each([
  [".m[*].a", ".m.Worker.a", true],
  [".m.Launcher.a", ".m.Worker.a", false],
  [".l[name=a].p", ".l[*].p", true],
  [".l[name=a].p", ".l[name=b].p", false],
  [".l[name=a or first].p", ".l[name=b].p", true],
  [".l[name=a].p", ".l[image=b].p", true],
  [".m[*]", ".m.Worker.a", false],
])("%s and %s may lead to one field: %s", (a, b, expected) => {
  expect(overlap(path(a), path(b))).toBe(expected);
  expect(overlap(path(b), path(a))).toBe(expected);
});

test("a path may lead to what lies on another one", () => {
  expect(mayLeadTo(path(".m[*]"), path(".m.Worker.a"))).toBe(true);
  expect(mayLeadTo(path(".m.Worker.a"), path(".m[*]"))).toBe(false);
});

function path(text: string): FieldPath {
  const parsed = parseFieldPath(text);
  if (typeof parsed === "string") throw new Error(parsed);
  return parsed;
}
