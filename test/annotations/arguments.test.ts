import { describe, expect, test } from "vitest";
import type { Argument } from "../../src/annotations/argument.js";
import { NumberText } from "../../src/model/json.js";
import { readLines } from "./reading.js";

function argumentOf(...lines: readonly string[]): Argument | undefined {
  const { comment, found } = readLines(...lines);
  expect(found).toEqual([]);
  return comment.annotations[0]?.argument;
}

describe("text", () => {
  test.each([
    ["@pattern ^[a-z]{1,3}(\\.[a-z]+)*$", "^[a-z]{1,3}(\\.[a-z]+)*$"],
    ['@pattern "^a\\\\.b \\u0041$"', "^a\\.b A$"],
    ["@pattern   ^@foo {bar} # baz  ", "^@foo {bar} # baz"],
    ["@title It's @home", "It's @home"],
    ["@pattern '", "'"],
    ["@pattern /a/", "/a/"],
    ["@format date-time", "date-time"],
  ])("%s", (line, text) => {
    expect(argumentOf(line)).toEqual({ form: "text", text });
  });
});

describe("value", () => {
  test.each([
    ["1.0", new NumberText("1.0")],
    ["9223372036854775807", new NumberText("9223372036854775807")],
    ["-3", -3],
    ["true", true],
    ["~", null],
    ["null", null],
    ["yes", "yes"],
    ["2024-01-15", "2024-01-15"],
    ["100Mi", "100Mi"],
    ["hello, big world", "hello, big world"],
    ["sha256:abc", "sha256:abc"],
    ['"5"', "5"],
    ["'it''s'", "it's"],
    ['"a\\x41"', "aA"],
    ['["a", b, 1.0]', ["a", "b", new NumberText("1.0")]],
    ["{a: {b: []}, 1: x, 'c d': null}", { a: { b: [] }, 1: "x", "c d": null }],
    ['{"a":1,"b":[true]}', { a: 1, b: [true] }],
    ["{}", {}],
    ["[a: 1]", [{ a: 1 }]],
    ["{a: 'x # y', b: z} ", { a: "x # y", b: "z" }],
  ])("%s", (text, value) => {
    expect(argumentOf(`@default ${text}`)).toEqual({ form: "value", value });
  });

  test("may span lines or start on the next one", () => {
    expect(argumentOf("@default [", "  a,", "", "  {b: c},", "]")).toEqual({
      form: "value",
      value: ["a", { b: "c" }],
    });
    expect(argumentOf("@default", "  {a: b}")).toEqual({ form: "value", value: { a: "b" } });
    expect(argumentOf('@default "one', '  two"')).toEqual({ form: "value", value: "one two" });
  });

  test("of some annotations may be left out", () => {
    expect(argumentOf("@exclusiveMinimum")).toEqual({ form: "value", value: true });
    expect(argumentOf("@exclusiveMinimum false")).toEqual({ form: "value", value: false });
  });

  test("__proto__ is a key like any other", () => {
    const argument = argumentOf('@default {"__proto__": 1}');
    const value = argument?.form === "value" ? argument.value : undefined;
    expect(Object.keys(Object(value))).toEqual(["__proto__"]);
  });
});

describe("fields", () => {
  test.each<[string[], Record<string, unknown>]>([
    [
      ["@printColumn name=State type=string jsonPath=.status.conditions[-1:].type priority=1"],
      { name: "State", type: "string", jsonPath: ".status.conditions[-1:].type", priority: 1 },
    ],
    [
      ['@printColumn name=X type=string jsonPath=.a[?(@.b == "c d")].e\\.f'],
      { name: "X", type: "string", jsonPath: '.a[?(@.b == "c d")].e\\.f' },
    ],
    [
      [
        "@validation rule=self.all(x, x.name != 'a b')==true message=\"don't\" optionalOldSelf=true",
      ],
      { rule: "self.all(x, x.name != 'a b')==true", message: "don't", optionalOldSelf: true },
    ],
    [
      [
        "@validation",
        "  rule='self == oldSelf ||",
        '    self == "x"\'',
        '  message="it\'s \\"x\\""',
      ],
      { rule: 'self == oldSelf ||\n    self == "x"', message: 'it\'s "x"' },
    ],
    [
      ['@resource plural=indices shortNames=[idx, "i"] scope=Cluster'],
      { plural: "indices", shortNames: ["idx", "i"], scope: "Cluster" },
    ],
    [
      ["@metadata annotations={a.b/c: d e,", '  f: "1"} labels={}'],
      { annotations: { "a.b/c": "d e", f: "1" }, labels: {} },
    ],
    [["@subresource status"], { name: "status" }],
    [["@subresource name=status"], { name: "status" }],
    [["@selectableField .spec.color"], { jsonPath: ".spec.color" }],
    [
      ['@externalDocs https://example.com/?a=b description=""'],
      { url: "https://example.com/?a=b", description: "" },
    ],
    [["@deprecatedVersion"], {}],
    [['@deprecatedVersion "use v2"'], { warning: "use v2" }],
  ])("%j", (lines, fields) => {
    const argument = argumentOf(...lines);
    expect(argument?.form === "fields" && Object.fromEntries(argument.fields)).toEqual(fields);
  });
});
