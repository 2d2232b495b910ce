import { existsSync, readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { cutDescription } from "../../src/emit/crd/descriptions.js";

const bytes = (text: string) => Buffer.byteLength(text);

describe("cutDescription", () => {
  it.each([
    ["what fits stays", "One. Two", 8, "One. Two"],
    ["the last sentence that fits ends it", "One. Two. Three", 12, "One. Two."],
    ["any dot ends a sentence", "See v1.2 of the rules", 10, "See v1."],
    ["else the last white space", "one two\nthree four", 12, "one two..."],
    ["else it is cut hard", "onetwothree", 5, "onetw..."],
    ["a sentence needs a character before its end", ".onetwothree", 5, ".onet..."],
    ["a leading space is no place to cut", " onetwothree", 5, " onet..."],
    ["code points stay whole", "ééééé", 5, "éé..."],
    ["characters beyond U+FFFF stay whole", "😀😀😀", 7, "😀..."],
    ["sentences end in other scripts too", "一二。三四五", 14, "一二。"],
    ["zero leaves nothing", "One.", 0, ""],
    ["a text that was cut before stays", "one two...", 8, "one two..."],
    ["unless it is too long for that", "one two three...", 8, "one two..."],
    ["or holds a sentence that a cut would have ended at", "One. two...", 9, "One. two."],
  ])("%s", (_, text, limit, expected) => {
    expect(cutDescription(text, limit)).toBe(expected);
  });

  it("changes nothing the second time, and keeps to its limit", () => {
    const texts = fc.array(
      fc.constantFrom("a", "word", " ", "\n", ".", "...", "!", "é", "。", "😀"),
    );
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 40 }), (parts, limit) => {
        const once = cutDescription(parts.join(""), limit);
        expect(cutDescription(once, limit)).toBe(once);
        expect(bytes(once.replace(/\.\.\.$/, ""))).toBeLessThanOrEqual(limit);
      }),
      { numRuns: 2000 },
    );
  });
});

const shared = new URL("../../../shared/", import.meta.url);
const hasShared = existsSync(shared);
if (!hasShared) console.warn("SKIPPED: cut descriptions of real CRDs, ../shared is missing");

describe.skipIf(!hasShared)(
  "descriptions of Kubernetes' types in the Training Operator's CRDs",
  () => {
    it.each([
      ["training-operator-v1.9.4", "v1.36"],
      ["training-operator-k8s-1.30.7", "v1.30"],
      ["training-operator-v1.9.0", "v1.31"],
    ])("%s cut those of %s at 400 bytes", (seed, release) => {
      const originals = descriptionsIn(readJson(`kubernetes/types/${release}.json`));
      const cuts = new Map(originals.map((text) => [cutDescription(text, 400), text]));
      const directory = new URL(`corpus/seed/${seed}/`, shared);
      const file = readdirSync(directory).find((name) => name.includes("jaxjobs")) ?? "";
      const template = templateOf(parse(readFileSync(new URL(file, directory), "utf8")));
      const found = descriptionsIn(template);
      expect(found.length).toBeGreaterThan(1000);
      expect(found.filter((text) => !cuts.has(text))).toEqual([]);
      const shortened = found.filter((text) => cuts.get(text) !== text);
      expect(shortened.length).toBeGreaterThan(50);
    });
  },
);

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, shared), "utf8"));
}

function descriptionsIn(node: unknown): string[] {
  if (typeof node !== "object" || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) =>
    key === "description" && typeof value === "string" ? [value] : descriptionsIn(value),
  );
}

/** The schema of the first property `template` that is there. */
function templateOf(node: unknown): unknown {
  if (typeof node !== "object" || node === null) return undefined;
  for (const [key, value] of Object.entries(node)) {
    const found = key === "template" ? value : templateOf(value);
    if (found !== undefined) return found.properties ?? found;
  }
  return undefined;
}
