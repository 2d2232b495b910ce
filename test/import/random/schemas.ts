import fc from "fast-check";
import { type JsonObject, type JsonValue, jsonObject } from "../../../src/model/json.js";
import { pattern, prose, seldom, word } from "./texts.js";

/** What a member of a schema may be before those that are absent are left out. */
type Draft = Readonly<Record<string, JsonValue | undefined>>;

export function present(draft: Draft): JsonObject {
  return jsonObject(Object.entries(draft));
}

const count = fc.nat(300);
const whole = fc.oneof(
  fc.integer({ min: -5, max: 100 }),
  fc.constantFrom(2147483647, 9007199254740991),
);
const few = { minLength: 1, maxLength: 3 } as const;
const names = fc.uniqueArray(word, few);

/** Part of `allOf` and its kin. */
const { part } = fc.letrec<{ part: JsonObject }>((tie) => ({
  part: fc.oneof(
    { depthSize: "small" },
    fc.record({ required: names }),
    fc.record({ pattern }),
    fc.record({ enum: names }),
    fc.record({ minLength: count }),
    fc.constant({}),
    fc.record({ not: tie("part") }),
    fc.record({ anyOf: fc.array(tie("part"), { minLength: 1, maxLength: 2 }) }),
    fc.record({ properties: fc.dictionary(word, tie("part"), { minKeys: 1, maxKeys: 2 }) }),
  ),
}));
const parts = fc.array(part, { minLength: 1, maxLength: 2 });

export const rules = fc.uniqueArray(
  fc
    .record({
      rule: fc.constantFrom("self == self", "self in ['x', \"y\"]", "self\n== self"),
      message: seldom(prose),
      messageExpression: seldom(fc.constant("'bad ' + 'thing'")),
      reason: seldom(fc.constant("FieldValueForbidden")),
      fieldPath: seldom(fc.constantFrom(".a", ".spec.b['x']")),
      optionalOldSelf: seldom(fc.constant(true)),
    })
    .map(present),
  { ...few, selector: (rule) => JSON.stringify(rule) },
);

const yes = seldom(fc.constant(true));

const ofEvery = {
  description: fc.option(prose, { nil: undefined }),
  nullable: yes,
  title: seldom(prose),
  example: seldom(fc.constantFrom<JsonValue>(1, "x", { a: [null, "b"] })),
  externalDocs: seldom(fc.record({ url: fc.constant("https://example.com"), description: prose })),
};

const logical = seldom(
  fc.record({
    allOf: seldom(parts),
    anyOf: seldom(parts),
    oneOf: seldom(parts),
    not: seldom(part),
  }),
);

function schemaOf(draft: Readonly<Record<string, fc.Arbitrary<JsonValue | undefined>>>) {
  return fc
    .tuple(fc.record(ofEvery), fc.record(draft), logical)
    .map(([every, own, said]) => present({ ...every, ...own, ...said }));
}

const string = schemaOf({
  type: fc.constant("string"),
  minLength: seldom(count),
  maxLength: seldom(count),
  pattern: seldom(pattern),
  format: seldom(fc.constantFrom("date-time", "byte", "uri", "ipv4", "")),
  enum: seldom(fc.uniqueArray(fc.oneof(word, fc.constant("")), few)),
  default: seldom(fc.oneof(word, prose)),
  "x-kubernetes-validations": seldom(rules),
});

const integer = schemaOf({
  type: fc.constant("integer"),
  format: seldom(fc.constantFrom("int32", "int64", "uint8")),
  minimum: seldom(whole),
  maximum: seldom(whole),
  exclusiveMinimum: yes,
  exclusiveMaximum: seldom(fc.boolean()),
  multipleOf: seldom(fc.constantFrom(2, 5)),
  enum: seldom(fc.uniqueArray(whole, few)),
  default: seldom(whole),
});

const number = schemaOf({
  type: fc.constant("number"),
  format: seldom(fc.constantFrom("float", "double", "other")),
  minimum: seldom(fc.constantFrom(0.5, -1.25, 3)),
  default: seldom(fc.constantFrom(0.1, 1, -2)),
});

const boolean = schemaOf({
  type: fc.constant("boolean"),
  default: seldom(fc.boolean()),
  enum: seldom(fc.constantFrom([true], [false], [true, false])),
});

const usual = [{ type: "integer" }, { type: "string" }];

const intOrString = schemaOf({
  "x-kubernetes-int-or-string": fc.constant(true),
  anyOf: fc.constantFrom(undefined, usual, usual),
  pattern: seldom(pattern),
  type: seldom(fc.constantFrom("string", "integer")),
  default: seldom(fc.constantFrom<JsonValue>(1, "50%")),
});

const anything = schemaOf({
  "x-kubernetes-preserve-unknown-fields": fc.constant(true),
  type: seldom(fc.constantFrom("string", "array", "object")),
  "x-kubernetes-embedded-resource": yes,
  default: seldom(fc.constantFrom<JsonValue>({}, "x", [1])),
});

const mapType = seldom(fc.constantFrom("atomic", "granular"));

/** Every kind of schema, most of them such as API servers take. */
export const { schema } = fc.letrec<{ schema: JsonObject }>((tie) => {
  const object = schemaOf({
    type: fc.constant("object"),
    properties: fc.dictionary(word, tie("schema"), { maxKeys: 5 }),
    required: seldom(names),
    minProperties: seldom(count),
    default: seldom(fc.constantFrom<JsonValue>({}, { a: 1 })),
    "x-kubernetes-map-type": mapType,
    "x-kubernetes-preserve-unknown-fields": yes,
    "x-kubernetes-validations": seldom(rules),
  });
  const list = schemaOf({
    type: fc.constant("array"),
    items: tie("schema"),
    minItems: seldom(count),
    maxItems: seldom(count),
    "x-kubernetes-list-type": seldom(fc.constantFrom("atomic", "set", "map")),
    "x-kubernetes-list-map-keys": seldom(names),
    default: seldom(fc.constantFrom<JsonValue>([], ["a"])),
  });
  const map = schemaOf({
    type: fc.constant("object"),
    additionalProperties: tie("schema"),
    maxProperties: seldom(count),
    "x-kubernetes-map-type": mapType,
  });
  return {
    schema: fc.oneof(
      { depthSize: "medium" },
      ...[string, integer, number, boolean, intOrString, anything],
      { arbitrary: object, weight: 5 },
      { arbitrary: list, weight: 3 },
      { arbitrary: map, weight: 2 },
    ),
  };
});
