import { describe, expect, test } from "vitest";
import { fieldsOf } from "../../src/annotations/access.js";
import { parentRules } from "../../src/annotations/apply.js";
import { celName } from "../../src/model/cel-name.js";
import { NumberText } from "../../src/model/json.js";
import { compareNumbers, isIntegral } from "../../src/model/number.js";
import type { Property, Schema } from "../../src/model/schema.js";
import { annotate, codes, readLines } from "./reading.js";

const text: Schema = { kind: "string" };
const integer: Schema = { kind: "integer" };
const list: Schema = { kind: "array", items: text };

function property(name: string, required: boolean): Property {
  return { name, required, schema: text };
}

const object: Schema = {
  kind: "object",
  properties: [
    property("a", false),
    property("b", false),
    property("namespace", false),
    property("c", true),
  ],
};

/** What the lines add, without positions. */
function facets(schema: Schema, lines: readonly string[], types?: Record<string, Schema>): unknown {
  const { schema: annotated, found } = annotate(schema, lines, types);
  expect(found).toEqual([]);
  return JSON.parse(
    JSON.stringify(annotated, (key, value) => (key === "position" ? undefined : value)),
  );
}

describe("annotations set facets", () => {
  test.each<[Schema, string[], object]>([
    [
      integer,
      ["@maximum 5", "@minimum 0", "@exclusiveMinimum", "@multipleOf 5"],
      { minimum: 0, maximum: 5, exclusiveMinimum: true, multipleOf: 5 },
    ],
    [
      text,
      ["@pattern ^a", "@minLength 1", "@format x", "@title T", "@example a"],
      { pattern: "^a", minLength: 1, format: "x", title: "T", example: "a" },
    ],
    [text, ["@enum [b, a]", "@default a"], { enum: ["b", "a"], default: "a" }],
    [
      list,
      ["@listMapKey b", "@listType map", "@listMapKey a"],
      { listType: "map", listMapKeys: ["b", "a"] },
    ],
    [
      list,
      ["@maxItems 3", "@items:maxLength 5", "@items:enum [a]"],
      { maxItems: 3, items: { kind: "string", maxLength: 5, enum: ["a"] } },
    ],
    [
      object,
      ["@mapType atomic", "@embeddedResource", "@preserveUnknownFields"],
      { mapType: "atomic", embeddedResource: true, preserveUnknownFields: true },
    ],
    [
      object,
      ["@externalDocs https://a.b description=c"],
      { externalDocs: { url: "https://a.b", description: "c" } },
    ],
    [object, ["@schema {oneOf: [{required: [a]}]}"], { oneOf: [{ required: ["a"] }] }],
    [object, ["@schema {dependencies: {}}"], { raw: { dependencies: {} } }],
    [object, ["@schema {nullable: false}"], { raw: { nullable: false } }],
    [
      { kind: "any", preserveUnknownFields: true },
      ["@pattern ^a", "@intOrString"],
      { kind: "int-or-string", pattern: "^a" },
    ],
    [
      { kind: "any", preserveUnknownFields: true },
      ["@pattern ^a", "@type string"],
      { kind: "string", pattern: "^a" },
    ],
    [
      { kind: "integer", format: "int32", minimum: 1 },
      ["@type number"],
      { kind: "number", minimum: 1 },
    ],
    [text, ["@type string", "@intOrString"], { kind: "string", intOrString: true }],
    [
      object,
      ["@preserveUnknownFields", "@schemaless"],
      { kind: "any", preserveUnknownFields: true },
    ],
    [
      { kind: "int-or-string" },
      ["@pattern ^a", "@minimum 0", "@default 5%"],
      { pattern: "^a", minimum: 0, default: "5%" },
    ],
    [{ kind: "string", nullable: true }, ["@default null"], { default: null }],
  ])("%j %j", (schema, lines, added) => {
    const inside = "kind" in added && added.kind === "any" ? {} : schema;
    const { preserveUnknownFields: _, format: __, ...rest } = inside as Record<string, unknown>;
    expect(facets(schema, lines)).toEqual({ ...rest, ...added });
  });

  test("rules come in controller-gen's order and words", () => {
    const lines = [
      "@atLeastOneOf [a, b]",
      "@exactlyOneOf [a, b]",
      "@atMostOneOf [a, namespace]",
      "@validation rule=first",
      "@immutable",
      "@validation rule=last message=m reason=FieldValueInvalid fieldPath=.a optionalOldSelf=true",
    ];
    expect(facets(object, lines)).toMatchObject({
      validations: [
        { rule: "first" },
        { rule: "self == oldSelf", message: "field is immutable" },
        {
          rule: "last",
          message: "m",
          reason: "FieldValueInvalid",
          fieldPath: ".a",
          optionalOldSelf: true,
        },
        {
          rule: "(has(self.a)?1:0)+(has(self.__namespace__)?1:0) <= 1",
          message: "at most one of the fields in [a namespace] may be set",
        },
        {
          rule: "(has(self.a)?1:0)+(has(self.b)?1:0) == 1",
          message: "exactly one of the fields in [a b] must be set",
        },
        {
          rule: "has(self.a)||has(self.b)",
          message: "at least one of the fields in [a b] must be set",
        },
      ],
    });
  });

  test("a reference keeps them beside its target, which judges them", () => {
    const types: Record<string, Schema> = {
      list: { kind: "array", items: text, listType: "map" },
      again: { kind: "reference", target: "list" },
    };
    const reference: Schema = { kind: "reference", target: "again" };
    expect(facets(reference, ["@maxItems 3", "@listMapKey a"], types)).toEqual({
      ...reference,
      maxItems: 3,
      listMapKeys: ["a"],
    });
    expect(codes(annotate(reference, ["@minimum 3"], types).found)).toEqual([
      "annotation-type-mismatch",
    ]);
    expect(codes(annotate(reference, ["@items:minLength 3"], types).found)).toEqual([
      "annotation-type-mismatch",
    ]);
    expect(codes(annotate(reference, ["@type string"], types).found)).toEqual([
      "contradictory-annotations",
    ]);
    const circle: Schema = { kind: "reference", target: "circle" };
    expect(annotate(circle, ["@minimum 3"], { circle }).found).toEqual([]);
  });
});

describe("what does not fit is reported", () => {
  test.each<[Schema, string[], string, string]>([
    [integer, ["@minLength 1"], "annotation-type-mismatch", "@minLength 1"],
    [text, ["@minimum 1"], "annotation-type-mismatch", "@minimum 1"],
    [text, ["@listType set"], "annotation-type-mismatch", "@listType set"],
    [list, ["@items:minimum 1"], "annotation-type-mismatch", "@items:minimum 1"],
    [text, ["@items:minLength 1"], "annotation-type-mismatch", "@items:minLength 1"],
    [list, ["@mapType atomic"], "annotation-type-mismatch", "@mapType atomic"],
    [text, ["@embeddedResource"], "annotation-type-mismatch", "@embeddedResource"],
    [text, ["@atMostOneOf [a]"], "annotation-type-mismatch", "@atMostOneOf [a]"],
    [{ kind: "boolean" }, ["@intOrString"], "annotation-type-mismatch", "@intOrString"],
    [integer, ["@minimum 0.5"], "malformed-argument", "@minimum 0.5"],
    [integer, ["@default 0.5"], "default-type-mismatch", "@default 0.5"],
    [text, ["@default 5"], "default-type-mismatch", "@default 5"],
    [text, ["@default null"], "default-type-mismatch", "@default null"],
    [list, ["@default {}"], "default-type-mismatch", "@default {}"],
    [object, ["@default []"], "default-type-mismatch", "@default []"],
    [{ kind: "boolean" }, ["@default yes"], "default-type-mismatch", "@default yes"],
    [text, ["@enum [1]"], "impossible-enum-value", "@enum [1]"],
    [object, ["@atMostOneOf [a, d]"], "unknown-member", "@atMostOneOf [a, d]"],
    [{ kind: "map", values: text }, ["@atMostOneOf [a]"], "unknown-member", "@atMostOneOf [a]"],
    [object, ["@atMostOneOf [a, c]"], "contradictory-annotations", "@atMostOneOf [a, c]"],
    [
      integer,
      ["@minimum 9223372036854775807", "@maximum 9223372036854775806"],
      "contradictory-annotations",
      "@maximum 9223372036854775806",
    ],
    [
      integer,
      ["@minimum 1", "@exclusiveMinimum", "@maximum 1.0"],
      "contradictory-annotations",
      "@maximum 1.0",
    ],
    [integer, ["@exclusiveMaximum"], "contradictory-annotations", "@exclusiveMaximum"],
    [integer, ["@multipleOf 0"], "contradictory-annotations", "@multipleOf 0"],
    [text, ["@minLength 2", "@maxLength 1"], "contradictory-annotations", "@maxLength 1"],
    [
      list,
      ["@items:maxLength 1", "@items:minLength 2"],
      "contradictory-annotations",
      "@items:minLength 2",
    ],
    [list, ["@maxItems 1", "@minItems 2"], "contradictory-annotations", "@minItems 2"],
    [list, ["@listMapKey a"], "contradictory-annotations", "@listMapKey a"],
    [list, ["@listType set", "@listMapKey a"], "contradictory-annotations", "@listMapKey a"],
    [list, ["@listType map"], "contradictory-annotations", "@listType map"],
    [{ kind: "string", enum: ["a"] }, ["@enum [a]"], "contradictory-annotations", "@enum [a]"],
    [
      { kind: "integer", format: "int32" },
      ["@format int64"],
      "contradictory-annotations",
      "@format int64",
    ],
  ])("%j %j is %s", (schema, lines, code, at) => {
    const { found } = annotate(schema, lines);
    expect(codes(found)).toEqual([code]);
    expect(found[0]?.at).toBe(at);
  });
});

test("an immutable optional property cannot be removed either", () => {
  const { annotations } = readLines("@immutable").comment;
  expect(parentRules({ name: "a-b", required: false, annotations })).toMatchObject([
    {
      rule: "!has(oldSelf.a__dash__b) || has(self.a__dash__b)",
      message: "field a-b is immutable once set",
    },
  ]);
  expect(parentRules({ name: "a", required: true, annotations })).toEqual([]);
  expect(parentRules({ name: "a", required: false, annotations: [] })).toEqual([]);
});

test("fields come typed", () => {
  const { annotations } = readLines(
    "@resource shortNames=[a]",
    "@printColumn name=A type=date jsonPath=.a priority=1",
    "@metadata labels={a: b}",
  ).comment;
  const [resource] = fieldsOf(annotations, "resource");
  const [column] = fieldsOf(annotations, "printColumn");
  const [metadata] = fieldsOf(annotations, "metadata");
  // The types are part of the test: they do not compile if they are not these.
  const shortNames: readonly string[] | undefined = resource?.fields.shortNames;
  const name: string | undefined = column?.fields.name;
  const priority: number | undefined = column?.fields.priority;
  const labels: ReadonlyMap<string, string> | undefined = metadata?.fields.labels;
  expect({ shortNames, name, priority, labels }).toEqual({
    shortNames: ["a"],
    name: "A",
    priority: 1,
    labels: new Map([["a", "b"]]),
  });
});

test.each([
  ["a", "a"],
  ["a-b.c/d", "a__dash__b__dot__c__slash__d"],
  ["a__b", "a__underscores__b"],
  ["namespace", "__namespace__"],
  ["namespaces", "namespaces"],
  ["$ref", undefined],
  ["1a", undefined],
])("CEL calls %s %s", (name, escaped) => {
  expect(celName(name)).toBe(escaped);
});

test("numbers compare by all their digits", () => {
  const sorted = [
    "-1e400",
    "-10",
    "-9.5",
    "-1",
    "0",
    "1e-400",
    "0.1",
    "0.10000000000000000001",
    "1",
    "9223372036854775806",
    "9223372036854775807",
    "1e400",
  ];
  for (const [index, left] of sorted.entries()) {
    for (const [other, right] of sorted.entries()) {
      const compared = compareNumbers(new NumberText(left), new NumberText(right));
      expect(Math.sign(compared) + 0, `${left} and ${right}`).toBe(Math.sign(index - other));
    }
  }
  expect(compareNumbers(new NumberText("1.0"), 1)).toBe(0);
  expect(compareNumbers(new NumberText("-0.0"), 0)).toBe(0);
  expect(
    ["1.0", "1e3", "120", "1.5e1", "0", "-2"].map((each) => isIntegral(new NumberText(each))),
  ).not.toContain(false);
  expect(["0.5", "1e-1", "1.25e1"].map((each) => isIntegral(new NumberText(each)))).not.toContain(
    true,
  );
});
