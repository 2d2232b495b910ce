import { expect, it } from "vitest";
import { codeFrame } from "../../src/diagnostics/code-frame.js";
import { locate } from "../../src/diagnostics/locate.js";
import { formatPretty } from "../../src/diagnostics/reporters/pretty.js";
import { uncoloured } from "../../src/diagnostics/style.js";
import { all, at, elsewhere, placeless, texts, unknownKey, warned } from "./helpers.js";

it("shows place, code, message, frame and fix", () => {
  expect(formatPretty([unknownKey], texts)).toBe(
    `gen-apis.yaml:4:5 - error unknown-config-key: unknown key "directroy" in "outputs.crds"

    2 | outputs:
    3 |   crds:
  > 4 |     directroy: generated
      |     ^^^^^^^^^

  fix: write "directory"

Found 1 error.
`,
  );
});

it("marks wide characters behind a tab, and shows related places", () => {
  expect(formatPretty([warned], texts)).toContain(
    `
  > 5 |     name: 名前 # 100%
      |           ^^^^

  gen-apis.yaml:3:3 - it stands here first
      1 | version: 1
      2 | outputs:
    > 3 |   crds:
        |   ^^^^

  fix: Keep one of the two.`,
  );
});

it("does without a frame where the text or the place is not known", () => {
  const report = formatPretty([placeless, elsewhere], texts);
  expect(report).toContain("error empty-config: the configuration is empty\n\n  fix: ");
  expect(report).toContain("a b/ü#.yaml - error invalid-yaml: this is not valid YAML: no text\n\n");
  expect(report).not.toContain(" | ");
});

it("counts at the end, and is empty when nothing was found", () => {
  expect(formatPretty(all, texts)).toMatch(/\n\nFound 3 errors, 1 warning\.\n$/);
  expect(formatPretty([warned], texts)).toMatch(/\n\nFound 1 warning\.\n$/);
  expect(formatPretty([], texts)).toBe("");
});

it("colours without changing the text", () => {
  const coloured = formatPretty(all, texts, { color: true });
  expect(coloured).toContain("\u001b[31merror unknown-config-key\u001b[39m");
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colours start with one.
  expect(coloured.replace(/\u001b\[\d+m/g, "")).toBe(formatPretty(all, texts));
});

it("names files as the caller wants it", () => {
  const report = formatPretty([warned], texts, { pathOf: (name) => `deploy/${name}` });
  expect(report).toContain("deploy/gen-apis.yaml:5:8 - warning");
  expect(report).toContain("deploy/gen-apis.yaml:3:3 - it stands here first");
});

function frame(content: string, start: number, end: number): string {
  return codeFrame(content, locate(content, { file: "a", start, end }), uncoloured);
}

it("marks the rest of the line where a place spans lines", () => {
  expect(frame("a: [1,\n  2]\n", 3, 11)).toBe("> 1 | a: [1,\n    |    ^^^");
});

it("marks one character where a place is empty, at the end of the file too", () => {
  expect(frame("a: 1\n", 5, 5)).toBe("  1 | a: 1\n> 2 |\n    | ^");
  expect(frame("abc", 1, 1)).toBe("> 1 | abc\n    |  ^");
});

it("aligns line numbers of different length", () => {
  const content = Array.from({ length: 10 }, (_, index) => `line${index + 1}`).join("\n");
  const start = content.indexOf("line10");
  expect(frame(content, start, start + 4)).toBe(
    "   8 | line8\n   9 | line9\n> 10 | line10\n     | ^^^^",
  );
});

it("shows the part of a long line that matters", () => {
  const content = `${"x".repeat(1000)}here${"y".repeat(1000)}`;
  const [line = "", marks = ""] = frame(content, 1000, 1004).split("\n");
  expect(line.length).toBeLessThan(170);
  expect(line.slice(marks.indexOf("^"), marks.lastIndexOf("^") + 1)).toBe("here");
});

it("lets no control character reach the terminal", () => {
  expect(frame("a\u001b[2Jb", 0, 1)).toBe("> 1 | a·[2Jb\n    | ^");
});

it("counts lines that end in LF, CRLF and CR", () => {
  const content = "a\r\nb\rc\nd";
  const lines = ["a", "b", "c", "d"].map((word) => locate(content, at(word, content)));
  expect(lines.map(({ line, column }) => [line, column])).toStrictEqual([
    [1, 1],
    [2, 1],
    [3, 1],
    [4, 1],
  ]);
});
