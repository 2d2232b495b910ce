import { existsSync, readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseAllDocuments } from "yaml";
import {
  type PrintedAnnotation,
  type PrintedComment,
  printComment,
} from "../../src/annotations/print.js";
import { isAnnotationName } from "../../src/annotations/table.js";
import {
  equalJson,
  type JsonValue,
  jsonObject,
  NumberText,
  numberValue,
} from "../../src/model/json.js";
import { read } from "./reading.js";

/** Pieces of text that mean something to somebody on the way: this reader, YAML, JSON, CEL, TypeScript. */
const pieces = fc.constantFrom(
  "*/",
  "*\\/",
  "/**",
  "*",
  "\\",
  "\\\\",
  "\\@",
  "@",
  "@minimum 0",
  "@kind",
  "+optional",
  "// +kubebuilder:x",
  "```",
  "~~~~",
  "\n",
  "\n\n",
  "\r\n",
  "\r",
  "\t",
  " ",
  "  ",
  "\u2028",
  "\u2029",
  "\u0000",
  "\u0007",
  "\u0085",
  "\u00a0",
  "\ufeff",
  "\u200b",
  "\ud800",
  "\udc00",
  "😀",
  '"',
  "'",
  "''",
  "`",
  "[",
  "]",
  "{",
  "}",
  "(",
  ")",
  ",",
  ": ",
  " #",
  "=",
  "key=",
  "rule=",
  "a",
  "é",
  "- ",
  "%",
  "null",
  "1.0",
  " * ",
  "\n * @x",
  "{@link A}",
  "$1",
  "/^",
  "$/",
);
const text = fc.oneof(
  { weight: 4, arbitrary: fc.array(pieces, { maxLength: 10 }).map((all) => all.join("")) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 20 }) },
  {
    weight: 1,
    arbitrary: fc
      .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 6 })
      .map((all) => String.fromCharCode(...all)),
  },
);

const value = fc.letrec<{ value: JsonValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    text,
    fc.constantFrom<JsonValue>(
      null,
      true,
      false,
      numberValue("1.0"),
      numberValue("-0"),
      numberValue("9223372036854775807"),
      numberValue("1E+5"),
      0,
    ),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((each) => numberValue(String(each))),
    fc.array(tie("value"), { maxLength: 4 }),
    fc.array(fc.tuple(text, tie("value")), { maxLength: 4 }).map((entries) => jsonObject(entries)),
  ),
})).value;

const annotation: fc.Arbitrary<PrintedAnnotation> = fc.oneof(
  fc
    .tuple(fc.constantFrom("title", "format", "see", "remarks", "deprecated"), text)
    .map(([name, each]) => printed(name, { form: "text", text: each })),
  fc
    .tuple(fc.constantFrom("default", "example"), value)
    .map(([name, each]) => printed(name, { form: "value", value: each })),
  fc.constantFrom(printed("kind", { form: "flag" }), printed("storageVersion", { form: "flag" })),
  fc
    .tuple(text, fc.option(text), fc.option(fc.boolean()))
    .map(([rule, message, optional]) =>
      printed("validation", fields({ rule, message, optionalOldSelf: optional })),
    ),
  fc
    .tuple(text, text, fc.option(fc.integer({ min: -9, max: 9 })))
    .map(([name, jsonPath, priority]) =>
      printed("printColumn", fields({ name, type: "date", jsonPath, priority })),
    ),
  text.map((jsonPath) => printed("selectableField", fields({ jsonPath }))),
  fc
    .tuple(
      value.filter((each) => each !== null),
      fc.uniqueArray(fc.constantFrom(".a", ".a['b c'].d", ".a[*].b", ".a[b=c or first].d")),
      value,
    )
    .map(([given, paths, equal]) =>
      printed(
        "defaultField",
        fields({
          path: ".a[*].b",
          value: given,
          whenAbsent: paths,
          whenEquals: jsonObject([[".c['d']", equal]]),
        }),
      ),
    ),
  fc.tuple(fc.array(text, { maxLength: 3 }), fc.array(fc.tuple(text, text), { maxLength: 3 })).map(
    ([shortNames, labels]) =>
      fc.sample(
        fc.constant(
          printed(
            "metadata",
            fields({
              annotations: jsonObject(shortNames.map((each) => [each, each])),
              labels: jsonObject(labels),
            }),
          ),
        ),
        1,
      )[0] ?? printed("kind", { form: "flag" }),
  ),
  fc
    .tuple(text, fc.array(text, { maxLength: 3 }))
    .map(([plural, shortNames]) => printed("resource", fields({ plural, shortNames }))),
);

function printed(name: string, argument: PrintedAnnotation["argument"]): PrintedAnnotation {
  if (!isAnnotationName(name)) throw new Error(name);
  return { name, argument };
}

function fields(given: Record<string, JsonValue>): PrintedAnnotation["argument"] {
  return {
    form: "fields",
    fields: new Map(Object.entries(given).filter(([, each]) => each !== null)),
  };
}

function expectSame(comment: PrintedComment, indent = "  "): string {
  const raw = printComment(comment, indent);
  const { comment: again, found } = read(raw);
  // Both are compared as they are: a description of half a pair of surrogates, keys of objects, texts of numbers.
  expect(found, raw).toEqual([]);
  expect(again.description, raw).toBe(comment.description);
  expect(again.annotations.map(({ name }) => name)).toEqual(
    comment.annotations.map(({ name }) => name),
  );
  for (const [index, { argument }] of comment.annotations.entries()) {
    const other = again.annotations[index]?.argument;
    expect(other && sameArgument(argument, other), raw).toBe(true);
  }
  // It is one comment for TypeScript, and a file can hold it.
  expect(raw.indexOf("*/")).toBe(raw.length - 2);
  expect(Buffer.from(raw, "utf8").toString("utf8")).toBe(raw);
  return raw;
}

function sameArgument(a: PrintedAnnotation["argument"], b: PrintedAnnotation["argument"]): boolean {
  if (a.form === "fields" && b.form === "fields")
    return equalJson(jsonObject(a.fields), jsonObject(b.fields));
  if (a.form === "value" && b.form === "value") return equalJson(a.value, b.value);
  if (a.form === "text" && b.form === "text") return a.text === b.text;
  return a.form === "flag" && b.form === "flag";
}

describe("what is printed is read back as it was", () => {
  const runs = Number(process.env.PRINT_RUNS ?? 1000);

  test("descriptions", () => {
    fc.assert(
      fc.property(text, (description) => void expectSame({ description, annotations: [] })),
      { numRuns: runs },
    );
  });

  test("annotations with any argument, below any description", () => {
    const distinct = fc.uniqueArray(annotation, { maxLength: 4, selector: ({ name }) => name });
    fc.assert(
      fc.property(fc.option(text, { nil: undefined }), distinct, (description, annotations) => {
        expectSame({ ...(description !== undefined && { description }), annotations });
      }),
      { numRuns: runs },
    );
  });

  test("patterns that mean what they are", () => {
    fc.assert(
      fc.property(text, (pattern) => {
        // Slashes around a pattern are refused however they are written.
        fc.pre(!/^\/\^|\$\/[a-z]*$/.test(pattern));
        expectSame({ annotations: [printed("pattern", { form: "text", text: pattern })] });
      }),
      { numRuns: runs },
    );
  });
});

describe("comments are written as people write them", () => {
  test.each<[PrintedComment, string]>([
    [{ description: "One line.", annotations: [] }, "/** One line. */"],
    [{ annotations: [printed("minimum", { form: "value", value: 0 })] }, "/** @minimum 0 */"],
    [
      { description: "Every */5 minutes.\n\n  - @kind\n@at the end", annotations: [] },
      '/**\n   * @description "Every *\\/5 minutes.\n   *\n   *   - @kind\n   * @at the end"\n   */',
    ],
    [
      { description: "Every */5 minutes.\n\n  - `@kind`\n@at the end", annotations: [] },
      "/**\n   * Every *\\/5 minutes.\n   *\n   *   - `@kind`\n   * \\@at the end\n   */",
    ],
    [
      {
        description: "What.",
        annotations: [
          printed("pattern", { form: "text", text: "^a\\.b$" }),
          printed("default", {
            form: "value",
            value: { a: ["x", new NumberText("1.0")], "b c": null },
          }),
          printed("subresource", fields({ name: "status" })),
          printed(
            "printColumn",
            fields({ name: "State", type: "string", jsonPath: '.a[?(@.b == "c")].d' }),
          ),
          printed("validation", fields({ rule: 'self.a != "x"', message: "don't" })),
        ],
      },
      `/**
   * What.
   *
   * @pattern ^a\\.b$
   * @default {a: [x, 1.0], "b c": null}
   * @subresource status
   * @printColumn name=State type=string jsonPath=.a[?(@.b == "c")].d
   * @validation rule='self.a != "x"' message=don't
   */`,
    ],
    [
      {
        annotations: [
          printed(
            "validation",
            fields({
              rule: `self.a != "x" || ${"y".repeat(60)}`,
              message: "a must be something else",
            }),
          ),
        ],
      },
      `/**
   * @validation
   *   rule='self.a != "x" || ${"y".repeat(60)}'
   *   message="a must be something else"
   */`,
    ],
    [
      {
        annotations: [
          printed(
            "externalDocs",
            fields({ url: `https://example.com/${"y".repeat(80)}`, description: "More" }),
          ),
        ],
      },
      `/**
   * @externalDocs https://example.com/${"y".repeat(80)}
   *   description=More
   */`,
    ],
    [
      {
        annotations: [
          printed("schema", {
            form: "value",
            value: { oneOf: [{ required: ["host"] }, { not: { enum: ["y".repeat(80)] } }] },
          }),
        ],
      },
      `/**
   * @schema {
   *   oneOf: [
   *     {required: [host]},
   *     {
   *       not: {
   *         enum: [
   *           ${"y".repeat(80)}
   *         ]
   *       }
   *     }
   *   ]
   * }
   */`,
    ],
  ])("%j", (comment, raw) => {
    expect(expectSame(comment)).toBe(raw);
  });
});

const corpus = "../shared/corpus";

describe.skipIf(!existsSync(corpus))(
  `texts of real CRDs (${corpus}${existsSync(corpus) ? "" : " is missing, so this is skipped"})`,
  () => {
    test("are read back as they were, and hardly ever need quotes", () => {
      const texts = textsOf(sampleFiles());
      let quoted = 0;
      for (const description of texts.descriptions) {
        const raw = expectSame({ description, annotations: [] });
        // Texts written in YAML's style "|" end with a line break, which plain lines cannot say.
        if (raw.includes("@description") && !description.endsWith("\n")) quoted += 1;
      }
      for (const pattern of texts.patterns) {
        expectSame({ annotations: [printed("pattern", { form: "text", text: pattern })] });
      }
      for (const rule of texts.rules) {
        expectSame({ annotations: [printed("validation", fields({ rule }))] });
      }
      for (const given of texts.defaults) {
        expectSame({ annotations: [printed("default", { form: "value", value: given })] });
      }
      expect(texts.descriptions.size).toBeGreaterThan(1000);
      expect(texts.patterns.size).toBeGreaterThan(20);
      expect(texts.rules.size).toBeGreaterThan(20);
      expect(quoted / texts.descriptions.size).toBeLessThan(0.02);
    });
  },
);

/** Every n-th file, small ones only: all of them together take a minute to parse. */
function sampleFiles(): readonly string[] {
  const step = Number(process.env.CORPUS_STEP ?? 8);
  const limit = Number(process.env.CORPUS_BYTES ?? 150_000);
  return readdirSync(corpus, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".yaml"))
    .map((entry) => `${entry.parentPath}/${entry.name}`)
    .sort()
    .filter((_, index) => index % step === 0)
    .filter((file) => readFileSync(file).length <= limit);
}

interface Texts {
  readonly descriptions: Set<string>;
  readonly patterns: Set<string>;
  readonly rules: Set<string>;
  readonly defaults: JsonValue[];
}

function textsOf(files: readonly string[]): Texts {
  const texts: Texts = {
    descriptions: new Set(),
    patterns: new Set(),
    rules: new Set(),
    defaults: [],
  };
  for (const file of files) {
    for (const document of parseAllDocuments(readFileSync(file, "utf8")))
      gather(document.toJS(), texts);
  }
  return texts;
}

function gather(node: unknown, texts: Texts): void {
  if (Array.isArray(node)) for (const item of node) gather(item, texts);
  if (typeof node !== "object" || node === null) return;
  for (const [key, member] of Object.entries(node)) {
    if (key === "description" && typeof member === "string") texts.descriptions.add(member);
    else if (key === "pattern" && typeof member === "string" && !/^\/\^|\$\/[a-z]*$/.test(member))
      texts.patterns.add(member);
    else if (key === "rule" && typeof member === "string") texts.rules.add(member);
    else if (key === "default" && !JSON.stringify(member).includes('"default"'))
      texts.defaults.push(member);
    else gather(member, texts);
  }
}
