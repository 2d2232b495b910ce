import { describe, expect, test } from "vitest";
import { codes, framed, read, readLines } from "./reading.js";

function describeText(raw: string): string | undefined {
  return read(raw).comment.description;
}

describe("the frame of a comment", () => {
  test.each([
    ["/** One line. */", "One line."],
    ["/**One line.*/", "One line."],
    ["/**\n * One.\n * Two.\n */", "One.\nTwo."],
    ["/**\r\n * One.\r\n * Two.\r\n */", "One.\nTwo."],
    ["/** One.\n * Two. */", "One.\nTwo."],
    ["/**\n *One.\n *  Two.\n */", "One.\n Two."],
    ["/**\n\n * One.\n *\n *\n * Two.   \n *\n **/", "One.\n\n\nTwo."],
    ["/*****\n * One.\n *****/", "One."],
    ["/**\n * * item\n * **bold**\n */", "* item\n**bold**"],
    ["/**\n   One.\n     Two.\n   Three.\n */", "One.\n  Two.\nThree."],
    ["/**\n *   indented\n * not\n */", "  indented\nnot"],
    ["/** Every *\\/5 minutes. */", "Every */5 minutes."],
    ["/**\n * tab\there\n *\tand there\n */", "tab\there\n\tand there"],
    [
      "/**\n * \\@types are text\n *   \\@too, a\\@b is as it is\n */",
      "@types are text\n  @too, a\\@b is as it is",
    ],
    ["/**\n * TODO stays\n * --- stays\n */", "TODO stays\n--- stays"],
  ])("%j", (raw, description) => {
    const { comment, found } = read(raw);
    expect(found).toEqual([]);
    expect(comment.description).toBe(description);
  });

  test("an empty comment has no description", () => {
    expect(describeText("/** */")).toBeUndefined();
    expect(describeText("/**\n *\n */")).toBeUndefined();
  });
});

describe("tags", () => {
  test("start lines only, outside of code fences", () => {
    const { comment, found } = readLines(
      "Text with me@example.com and {@link Other}.",
      "```yaml",
      "@minimum 1",
      "+optional",
      "```",
      "~~~~",
      "@maximum 1",
      "~~~",
      "~~~~",
      "@minimum 2",
    );
    expect(found).toEqual([]);
    expect(comment.description).toBe(
      "Text with me@example.com and {@link Other}.\n```yaml\n@minimum 1\n+optional\n```\n~~~~\n@maximum 1\n~~~\n~~~~",
    );
    expect(comment.annotations.map(({ name }) => name)).toEqual(["minimum"]);
  });

  test("do not start within quotes and brackets of an argument", () => {
    const { comment, found } = readLines(
      "@default {",
      '  a: "x',
      '@minimum 1",',
      "  b: [it's, 'it''s'],",
      "}",
      "@validation rule='self ==",
      "@maximum 1'",
      "@title After",
    );
    expect(found).toEqual([]);
    expect(comment.annotations.map(({ argument }) => argument)).toEqual([
      { form: "value", value: { a: "x @minimum 1", b: ["it's", "it's"] } },
      { form: "fields", fields: new Map([["rule", "self ==\n@maximum 1"]]) },
      { form: "text", text: "After" },
    ]);
  });

  test("have positions that are exact in the file, whatever was stripped", () => {
    const raw =
      "/**\r\n   * Every *\\/5 minutes.\r\n   *\r\n *   @pattern ^*\\/5 *\\/[0-9]$  \r\n   * @default [1,\r\n   *   2]\r\n   */";
    const { comment, found, file } = read(raw);
    expect(found).toEqual([]);
    expect(
      comment.annotations.map(({ position }) => file.slice(position.start, position.end)),
    ).toEqual(["@pattern ^*\\/5 *\\/[0-9]$", "@default [1,\r\n   *   2]"]);
  });

  test("of documentation go on to the next tag and stay out of the description", () => {
    const { comment, found } = readLines(
      "What it is.",
      "@deprecated",
      "@remarks One.",
      "",
      '  "Two": @minimum is text here.',
      "@see A",
      "@see B",
      "@minimum 0",
    );
    expect(found).toEqual([]);
    expect(comment.description).toBe("What it is.");
    expect(comment.annotations.map(({ name, argument }) => [name, argument])).toEqual([
      ["deprecated", { form: "text", text: "" }],
      ["remarks", { form: "text", text: 'One.\n\n  "Two": @minimum is text here.' }],
      ["see", { form: "text", text: "A" }],
      ["see", { form: "text", text: "B" }],
      ["minimum", { form: "value", value: 0 }],
    ]);
  });

  test("@description carries any text", () => {
    expect(describeText(framed('@description " a\\n\\n\\n@b \\u2028*\\/ "'))).toBe(
      " a\n\n\n@b \u2028*/ ",
    );
    expect(describeText(framed('@description ""'))).toBe("");
    const both = readLines("Text.", '@description "more"');
    expect(codes(both.found)).toEqual(["contradictory-annotations"]);
  });

  test("@suppress names a code and a reason", () => {
    const { comment, found } = readLines(
      "@suppress annotation-in-text It is meant so.",
      "@minimum 0",
    );
    expect(found).toEqual([]);
    expect(comment.annotations.map(({ name }) => name)).toEqual(["minimum"]);
    expect(comment.suppressions).toMatchObject([
      { code: "annotation-in-text", reason: "It is meant so." },
    ]);
  });
});
