import fc from "fast-check";
import { expect, test } from "vitest";
import { compactSize } from "../../src/emit/crd/size.js";
import { type JsonValue, NumberText } from "../../src/model/json.js";

test("the size of a document is that of its compact JSON", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      // What fast-check makes is JSON, and our type of it is no narrower.
      expect(compactSize(value as JsonValue)).toBe(Buffer.byteLength(JSON.stringify(value)));
    }),
  );
});

test.each([
  "",
  '"',
  "\\",
  "\n",
  "\u007f",
  "\u0080",
  "é",
  "€",
  "😀",
  "\ud800",
  "</script>",
])("the size of %j is that of its JSON", (text) => {
  expect(compactSize({ [text]: [text] })).toBe(
    Buffer.byteLength(JSON.stringify({ [text]: [text] })),
  );
});

test("a subtree counts wherever it stands, and a number by its text", () => {
  const shared = { a: [1, true, null] };
  expect(compactSize([shared, shared])).toBe('[{"a":[1,true,null]},{"a":[1,true,null]}]'.length);
  expect(compactSize([new NumberText("1.0")])).toBe("[1.0]".length);
});
