import fc from "fast-check";
import { expect, test } from "vitest";
import { type JsonValue, NumberText } from "../../../src/model/json.js";
import { printJson } from "../../../src/print/json/print.js";

test("what is printed is what JSON.stringify prints", () => {
  const values = fc.jsonValue({ noUnicodeString: false }).map((value) => value as JsonValue);
  fc.assert(
    fc.property(values, (value) => {
      expect(printJson(value)).toBe(`${JSON.stringify(value, null, 2)}\n`);
    }),
  );
});

test("numbers keep the text they were written with", () => {
  const document = {
    minimum: new NumberText("1.0"),
    maximum: new NumberText("9223372036854775807"),
  };
  expect(printJson(document)).toBe('{\n  "minimum": 1.0,\n  "maximum": 9223372036854775807\n}\n');
});
