import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { RE2JS } from "re2js";
import { globSync } from "tinyglobby";
import { expect, test } from "vitest";
import { translateRegex } from "../../src/print/python/regex.js";
import { environments } from "./environments.js";
import { runProgram } from "./packages.js";

const corpus = new URL("../../../shared/corpus/", import.meta.url);

/** What RE2 and Rust's engine spell or mean differently. */
const differences = [
  "^\\d+$",
  "^\\D$",
  "^\\w+\\W\\s\\S$",
  "^[\\d_-]+$",
  "^[^\\w.]$",
  "[a[^0-9]",
  "[[:word:]-]",
  "[]a]",
  "[^]a]",
  "[a-]",
  "[+--]",
  "[a&&b]",
  "[a~~b]",
  "[\\w-z]",
  "\\bword\\b",
  "\\Boo",
  "\\Qa.b[\\E+",
  "\\Qnever ended",
  "\\101\\07",
  "\\x41\\x{1F600}",
  "x{,3}",
  "x{",
  "a{2,3}b{2}",
  "}]",
  "\\pL\\p{Greek}",
  "\\p{^Lu}",
  "\\P{^Lu}",
  "\\PN",
  "[\\pL\\P{Lu}]",
  "(?i)straße",
  "(?s)a.b",
  "(?m)^a$",
  "(?U)a+",
  "(?P<name>a)",
  "a$",
  "\\Aa\\z",
  "\\a\\f\\t\\n\\r\\v",
  "\\<\\>\\-\\_\\/",
  "é+",
];

const signs = fc.constantFrom(..."abdoxzAZ059_-+.&~[]{}()\\^$ \t\n\r\f\v\u0007<>/éßαΩ😀\u0660K");
const texts = fc.array(signs, { maxLength: 6 }).map((parts) => parts.join(""));

test.each(environments())("pydantic matches what RE2 matches: $name", ({ python }) => {
  const patterns = [...new Set([...differences, ...patternsOfCorpus()])];
  const cases = patterns.map((pattern, index) => {
    const translated = translateRegex(pattern);
    if (translated === undefined) throw new Error(`cannot translate ${pattern}`);
    return {
      pattern,
      ...translated,
      texts: [...fc.sample(texts, { numRuns: 60, seed: index }), ...fitting(pattern, index)],
    };
  });
  const input = cases.map((each) => JSON.stringify(each)).join("\n");
  const answers = runProgram(python, "matches.py", { paths: [], input }).trim().split("\n");
  const disagreements = cases.flatMap(({ pattern, regex, isLarge, texts: asked }, index) => {
    const answer = JSON.parse(answers[index] ?? "null");
    if (typeof answer === "string") return isLarge ? [] : [`${pattern}: ${answer}`];
    const re2 = RE2JS.compile(pattern);
    return asked
      .filter((text, at) => re2.matcher(text).find() !== answer[at])
      .map((text) => `${pattern} as ${regex} on ${JSON.stringify(text)}`);
  });
  expect(disagreements).toEqual([]);
});

test("a single byte has no counterpart", () => {
  expect(translateRegex("a\\Cb")).toBeUndefined();
});

/** Texts that JavaScript makes for the pattern, where it can. */
function fitting(pattern: string, seed: number): readonly string[] {
  try {
    return fc.sample(fc.stringMatching(new RegExp(pattern)), { numRuns: 10, seed });
  } catch {
    return [];
  }
}

/** The patterns of the CRDs that real projects ship. */
function patternsOfCorpus(): readonly string[] {
  if (!existsSync(corpus)) return [];
  const found = new Set<string>();
  for (const file of globSync("**/*.yaml", { cwd: corpus.pathname }).sort()) {
    for (const [, text = ""] of readFileSync(new URL(file, corpus), "utf8").matchAll(
      /^ *pattern: (\S.*)$/gm,
    )) {
      if (!/^['"|>]/.test(text)) found.add(text);
    }
  }
  return [...found];
}
