import { type Case, it, keyed, pair, rule } from "./case.js";
import { kubernetesType, list, map, property, reference, root, scalar, text } from "./models.js";

export const defaultCases: readonly Case[] = [
  ["a valid default", it(scalar("string", { default: "a", enum: ["a", "b"], maxLength: 1 }))],
  ["a default of another type", it(scalar("string", { default: 1 })), "invalid-default"],
  ["a fraction for an integer", it(scalar("integer", { default: 1.5 })), "invalid-default"],
  ["a whole number for a number", it(scalar("number", { default: 1 }))],
  [
    "a default that is no value of the enum",
    it(scalar("string", { default: "c", enum: ["a"] })),
    "invalid-default",
  ],
  [
    "a default below the minimum",
    it(scalar("integer", { default: 0, minimum: 1 })),
    "invalid-default",
  ],
  ["a default at the minimum", it(scalar("integer", { default: 1, minimum: 1 }))],
  [
    "a default at the excluded minimum",
    it(scalar("integer", { default: 1, minimum: 1, exclusiveMinimum: true })),
    "invalid-default",
  ],
  [
    "a default above the maximum",
    it(scalar("number", { default: 1.5, maximum: 1 })),
    "invalid-default",
  ],
  [
    "a default that is no multiple",
    it(scalar("integer", { default: 3, multipleOf: 2 })),
    "invalid-default",
  ],
  ["a default that is a multiple", it(scalar("number", { default: 0.3, multipleOf: 0.1 }))],
  [
    "a default that is too long",
    it(scalar("string", { default: "ab", maxLength: 1 })),
    "invalid-default",
  ],
  ["a default of one long character", it(scalar("string", { default: "😀", maxLength: 1 }))],
  [
    "a default against the pattern",
    it(scalar("string", { default: "A", pattern: "^[a-z]+$" })),
    "invalid-default",
  ],
  [
    "a default with an unknown field",
    it({ ...pair, default: { name: "a", other: 1 } }),
    "invalid-default",
  ],
  [
    "an unknown field in an open default",
    it({ ...pair, preserveUnknownFields: true, default: { name: "a", other: 1 } }),
  ],
  ["a default without a required field", it({ ...pair, default: {} }), "invalid-default"],
  [
    "a default with a bad inner value",
    it(list(pair, { default: [{ name: "a" }, { name: 1 }] })),
    "invalid-default",
  ],
  ["a default of null", it(scalar("string", { default: null }))],
  [
    "null inside of a default",
    it({ ...pair, default: { name: "a", value: null } }),
    "invalid-default",
  ],
  ["too few items by default", it(list(text, { default: [], minItems: 1 })), "invalid-default"],
  [
    "values of a map by default",
    it(map(scalar("integer"), { default: { a: 1, b: "x" } })),
    "invalid-default",
  ],
  ["an integer or string by default", it(scalar("int-or-string", { default: "25%" }))],
  [
    "a boolean for an integer or string",
    it(scalar("int-or-string", { default: true, anyOf: intOrString() })),
    "invalid-default",
  ],
  [
    "no part of anyOf by default",
    it(scalar("integer", { default: 5, anyOf: [{ maximum: 1 }, { minimum: 9 }] })),
    "invalid-default",
  ],
  [
    "two parts of oneOf by default",
    it(scalar("integer", { default: 5, oneOf: [{ maximum: 9 }, { minimum: 1 }] })),
    "invalid-default",
  ],
  [
    "what not excludes by default",
    it(scalar("string", { default: "a", not: { enum: ["a"] } })),
    "invalid-default",
  ],
  [
    "what a part requires by default",
    it({ ...pair, default: { name: "a" }, allOf: [{ required: ["value"] }] }),
    "invalid-default",
  ],
  [
    "a default of the place, a bound of the type",
    it(reference("Short", { default: "abc" }), { types: [short()] }),
    "invalid-default",
  ],
  [
    "a default between two bounds",
    it(reference("Short", { default: "abc", maxLength: 5 }), { types: [short()] }),
    "invalid-default",
  ],
  ["a valid default of the place", it(reference("Short", { default: "ab" }), { types: [short()] })],
];

function short() {
  return kubernetesType("Short", scalar("string", { maxLength: 2 }));
}

export const logicalCases: readonly Case[] = [
  [
    "a part of the root about a missing property",
    { root: root([property("it", text)], { not: { properties: { nome: { minLength: 1 } } } }) },
    "incomplete-schema",
  ],
  ["parts that choose", it({ ...pair, oneOf: [{ required: ["name"] }, { required: ["value"] }] })],
  ["a part about a property", it({ ...pair, anyOf: [{ properties: { name: { enum: ["a"] } } }] })],
  ["a part about items", it(list(text, { allOf: [{ items: { maxLength: 1 } }] }))],
  ["a part with a type", it({ ...pair, anyOf: [{ type: "object" }] }), "forbidden-in-logical-part"],
  [
    "a part with a description",
    it({ ...pair, not: { description: "x" } }),
    "forbidden-in-logical-part",
  ],
  [
    "a part with a type deep inside",
    it({ ...pair, allOf: [{ not: { properties: { name: { type: "string" } } } }] }),
    "forbidden-in-logical-part",
  ],
  [
    "a part with a default",
    it({ ...pair, allOf: [{ properties: { name: { default: "a" } } }] }),
    "forbidden-in-logical-part",
  ],
  ["the types of an integer or string", it(scalar("int-or-string", { anyOf: intOrString() }))],
  [
    "the same in allOf",
    it(scalar("int-or-string", { allOf: [{ anyOf: intOrString() }, { pattern: "^1" }] })),
  ],
];

function intOrString() {
  return [{ type: "integer" }, { type: "string" }];
}

/** The API server lets these pass. */
export const vacuousCases: readonly Case[] = [
  [
    "a part about a missing property",
    it({ ...pair, anyOf: [{ properties: { nome: { enum: ["a"] } } }] }),
    "vacuous-logical-part",
  ],
  [
    "a part about items of an object",
    it({ ...pair, allOf: [{ items: { maxLength: 1 } }] }),
    "vacuous-logical-part",
  ],
  [
    "a part about a property of items",
    it(list(pair, { not: { items: { properties: { x: { minLength: 1 } } } } })),
    "vacuous-logical-part",
  ],
];

export const ruleCases: readonly Case[] = [
  ["a rule", it({ ...pair, ...rule({ rule: "self.name != ''" }) })],
  ["an empty rule", it({ ...pair, ...rule({ rule: " " }) }), "invalid-rule"],
  ["a blank message", it({ ...pair, ...rule({ message: " " }) }), "invalid-rule"],
  ["a message of two lines", it({ ...pair, ...rule({ message: "a\nb" }) }), "invalid-rule"],
  [
    "a rule of two lines without a message",
    it({ ...pair, ...rule({ rule: "true &&\ntrue" }) }),
    "invalid-rule",
  ],
  [
    "a rule of two lines with a message",
    it({ ...pair, ...rule({ rule: "true &&\ntrue", message: "m" }) }),
  ],
  [
    "a blank message expression",
    it({ ...pair, ...rule({ messageExpression: " " }) }),
    "invalid-rule",
  ],
  ["a reason of its own", it({ ...pair, ...rule({ reason: "Because" }) }), "invalid-rule"],
  ["a reason", it({ ...pair, ...rule({ reason: "FieldValueForbidden" }) })],
  ["a field path", it({ ...pair, ...rule({ fieldPath: ".name" }) })],
  ["a field path in brackets", it({ ...pair, ...rule({ fieldPath: "['name']" }) })],
  ["a field path into a map", it(map(pair, rule({ fieldPath: "['a.b'].name" })))],
  [
    "a field path to nothing",
    it({ ...pair, ...rule({ fieldPath: ".nome" }) }),
    "invalid-field-path",
  ],
  [
    "a field path without a dot",
    it({ ...pair, ...rule({ fieldPath: "name" }) }),
    "invalid-field-path",
  ],
  [
    "a field path into a list",
    it(list(pair, rule({ fieldPath: "[0].name" }))),
    "invalid-field-path",
  ],
  [
    "optionalOldSelf for nothing",
    it({ ...pair, ...rule({ optionalOldSelf: true }) }),
    "unused-old-self",
  ],
  [
    "optionalOldSelf beside a text about it",
    it({ ...pair, ...rule({ rule: "'oldSelf' != ''", optionalOldSelf: true }) }),
    "unused-old-self",
  ],
  ["a rule with oldSelf", it({ ...pair, ...rule({ rule: "self == oldSelf" }) })],
  [
    "oldSelf below a list",
    it(list({ ...text, ...rule({ rule: "self == oldSelf" }) })),
    "uncorrelatable-rule",
  ],
  [
    "oldSelf below a set",
    it(list({ ...text, ...rule({ rule: "self == oldSelf" }) }, { listType: "set" })),
    "uncorrelatable-rule",
  ],
  [
    "oldSelf below a list with keys",
    it(list({ ...pair, ...rule({ rule: "self == oldSelf" }) }, keyed)),
  ],
  ["oldSelf of a whole list", it(list(text, rule({ rule: "self == oldSelf" })))],
  [
    "oldSelf below a map",
    it(
      map(
        { ...text, maxLength: 9, ...rule({ rule: "self == oldSelf" }) },
        { mapType: "atomic", maxProperties: 9 },
      ),
    ),
  ],
  [
    "oldSelf below a map below a list",
    it(list(map({ ...text, ...rule({ rule: "self == oldSelf" }) }))),
    "uncorrelatable-rule",
  ],
  [
    "oldSelf of a type below a list",
    it(list(reference("Fixed")), { types: [fixed()] }),
    "uncorrelatable-rule",
  ],
  [
    "oldSelf of a type below a list with keys at its place",
    it(reference("Fixeds", keyed), { types: [fixed(), fixeds()] }),
  ],
  [
    "oldSelf of a type below a list without keys",
    it(reference("Fixeds"), { types: [fixed(), fixeds()] }),
    "uncorrelatable-rule",
  ],
];

function fixed() {
  return kubernetesType("Fixed", { ...pair, ...rule({ rule: "self == oldSelf" }) });
}

function fixeds() {
  return kubernetesType("Fixeds", list(reference("Fixed")));
}
