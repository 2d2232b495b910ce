import fc from "fast-check";
import type { PrintedAnnotation } from "../../src/annotations/print.js";
import { type JsonValue, jsonObject, numberValue } from "../../src/model/json.js";
import { fields, printed } from "./printing.js";

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
export const text = fc.oneof(
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

export const annotation: fc.Arbitrary<PrintedAnnotation> = fc.oneof(
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
