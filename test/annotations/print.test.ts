import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { PrintedComment } from "../../src/annotations/print.js";
import { NumberText } from "../../src/model/json.js";
import { expectSame, fields, printed } from "./printing.js";
import { annotation, text } from "./random-annotations.js";

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
