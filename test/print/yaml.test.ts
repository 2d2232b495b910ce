import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse, parseDocument } from "yaml";
import { type JsonValue, jsonObject, NumberText } from "../../src/model/json.js";
import { createYamlPrinter, printYaml } from "../../src/print/yaml/print.js";

const words = (count: number) => Array.from({ length: count }, () => "word").join(" ");

describe("printYaml", () => {
  it.each<[string, JsonValue, string]>([
    ["nothing in it", {}, "{}\n"],
    ["empty collections", { a: {}, b: [], c: null }, "a: {}\nb: []\nc: null\n"],
    [
      "sequences not indented",
      { a: [1, { b: 2, c: [3] }, []] },
      "a:\n- 1\n- b: 2\n  c:\n  - 3\n- []\n",
    ],
    ["sequences in sequences", [[1, [2]], { a: [3] }], "- - 1\n  - - 2\n- a:\n  - 3\n"],
    [
      "keys in natural order",
      { v10: 1, v2: 2, Z: 3, a: 4, "x-b": 5, x1: 6, xa: 7, $ref: 8 },
      "$ref: 8\nZ: 3\na: 4\nv2: 2\nv10: 1\nx-b: 5\nx1: 6\nxa: 7\n",
    ],
    [
      "words of YAML 1.1 quoted",
      { y: "no", a: "12", b: "1e3", c: "0x1F", d: "2001-12-14", e: "1:30", f: "", g: "~" },
      'a: "12"\nb: "1e3"\nc: "0x1F"\nd: "2001-12-14"\ne: "1:30"\nf: ""\ng: "~"\n"y": "no"\n',
    ],
    [
      "no needless quotes",
      { a: "1e400", b: "2001-13-14", c: "=", d: "a: b", e: "-", f: "0o8", g: "it's" },
      "a: 1e400\nb: 2001-13-14\nc: =\nd: 'a: b'\ne: '-'\nf: 0o8\ng: it's\n",
    ],
    ["a merge key quoted", { "<<": "<<" }, '"<<": "<<"\n'],
    [
      "escapes",
      { a: "tab\tend", b: "😀", c: "é\u2028" },
      'a: "tab\\tend"\nb: "\\U0001F600"\nc: "é\\L"\n',
    ],
    [
      "blocks",
      { a: "x\ny", b: "x\n", c: "  x\n\ny\n\n" },
      "a: |-\n  x\n  y\nb: |\n  x\nc: |2+\n    x\n\n  y\n\n",
    ],
    ["no block before a trailing space", { a: "x\ny " }, 'a: "x\\ny "\n'],
    [
      "numbers of Go",
      { a: 1e6, b: 1234567.5, c: 1e-7, d: 0.25, e: -0 },
      "a: 1000000\nb: 1.2345675e+06\nc: 1e-07\nd: 0.25\ne: 0\n",
    ],
    [
      "numbers as written",
      { a: new NumberText("1.0"), b: new NumberText("9223372036854775807") },
      "a: 1.0\nb: 9223372036854775807\n",
    ],
    ["keys of several lines", { "a\nb": { c: 1 } }, "? |-\n  a\n  b\n: c: 1\n"],
    ["long keys", { ["k".repeat(129)]: [1] }, `? ${"k".repeat(129)}\n: - 1\n`],
  ])("%s", (_, value, text) => {
    expect(printYaml(value)).toBe(text);
  });

  it("folds at the first single space behind column 80", () => {
    // With `k: ` before it, the text ends at column 81; in quotes at 83, with an escape at 84.
    const head = `${words(15)} end`;
    expect(`k: ${head}`).toHaveLength(81);
    expect(printYaml({ k: `${head} w` })).toBe(`k: ${head}\n  w\n`);
    expect(printYaml({ k: `${head.slice(1)} w` })).toBe(`k: ${head.slice(1)} w\n`);
    expect(printYaml({ k: `${head}  w w` })).toBe(`k: ${head}  w\n  w\n`);
    expect(printYaml({ k: `'${head} w` })).toBe(`k: '''${head}\n  w'\n`);
    expect(printYaml({ k: `\t${head}  w` })).toBe(`k: "\\t${head}\n  \\ w"\n`);
  });
});

/** Texts that YAML makes much of. */
const nasty = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        " ",
        "  ",
        "\n",
        "\n\n",
        "\t",
        "\r",
        ":",
        ": ",
        " #",
        "- ",
        "?",
        "'",
        '"',
        "\\",
      ),
      fc.constantFrom(
        "{",
        "}",
        "[",
        "]",
        ",",
        "&",
        "*",
        "!",
        "|",
        ">",
        "%",
        "@",
        "`",
        "---",
        "...",
      ),
      fc.constantFrom("\u0085", "\u2028", "\u2029", "\ufeff", "\u0000", "\u007f", "\ufffe", "😀"),
      fc.constantFrom("yes", "null", "<<", "=", "1", "0x", ".5", "1:30", "2001-01-01", "word", "é"),
      fc.constantFrom(words(9), words(20)),
      fc.string({ unit: "binary", maxLength: 8 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join("").replace(/\p{Surrogate}/gu, ""));

const anyJson = fc.letrec<{ value: JsonValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    nasty,
    fc.constantFrom<JsonValue>(null, true, false, new NumberText("1.0")),
    fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true })),
    fc.array(tie("value"), { maxLength: 4 }),
    fc.array(fc.tuple(nasty, tie("value")), { maxLength: 5 }).map(jsonObject),
  ),
})).value;

/** As a reader of JSON's own types sees it. */
function plain(value: JsonValue): unknown {
  if (value instanceof NumberText) return Number(value.text);
  if (typeof value === "number") return value === 0 ? 0 : value;
  if (Array.isArray(value)) return value.map(plain);
  if (value === null || typeof value !== "object") return value;
  return new Map(Object.entries(value).map(([key, entry]) => [key, plain(entry)]));
}

describe("what is printed", () => {
  it("is read back as it was, by readers of YAML 1.2 and of 1.1", () => {
    fc.assert(
      fc.property(anyJson, (value) => {
        const text = printYaml(value);
        const options = { mapAsMap: true, merge: true, maxAliasCount: 0 };
        expect(parse(text, { ...options, version: "1.2" })).toEqual(plain(value));
        expect(parse(text, { ...options, version: "1.1" })).toEqual(plain(value));
        expect(parseDocument(text).warnings).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it("is the same from a printer that remembers", () => {
    const long = jsonObject([["description", words(600)]]);
    const other = { long, deeper: { long } };
    const print = createYamlPrinter();
    expect(print({ long })).toBe(printYaml({ long }));
    expect(print(other)).toBe(printYaml(other));
    expect(print(other)).toBe(printYaml(other));
  });
});
