import { error, warning } from "../entry.js";
import { checkResourceEntries } from "./check-resource.js";

/** Rules of the API server about schemas. `where` is a type's name and the path inside of it. */
export const checkEntries = {
  ...checkResourceEntries,
  "untyped-schema": error<{ readonly where: string }>({
    title: "Schema without a type",
    cause:
      "Every property, item and value of a CRD needs a type, unless it is an integer or a string, or keeps whatever it is given. The API server refuses the CRD.",
    fix: "Give it a type, or let it hold any JSON with the type `JSONValue`.",
    message: ({ where }) => `"${where}" has no type`,
  }),
  "forbidden-keyword": error<{ readonly where: string; readonly keyword: string }>({
    title: "Keyword that CRDs do not know",
    cause:
      "CRDs take a part of JSON Schema only. The API server refuses this keyword, or this form of it.",
    fix: "Say it in another way, such as a rule in CEL with `@validation`, or leave it out.",
    message: ({ where, keyword }) => `"${where}" has "${keyword}", which CRDs may not have`,
  }),
  "invalid-root": error<{ readonly where: string; readonly problem: string }>({
    title: "Root of a kind that the API server refuses",
    cause:
      "The root of a kind has `apiVersion`, `kind` and `metadata`, which Kubernetes itself knows. A CRD may say little about them, and the root can be nothing but an object with properties.",
    fix: "Change the root as the message says.",
    message: ({ where, problem }) => `"${where}" cannot be the root of a kind: ${problem}`,
  }),
  "root-with-status": error<{ readonly where: string; readonly keyword: string }>({
    title: "Facts about the root beside the status subresource",
    cause:
      "With the status subresource, spec and status are changed separately, so the API server allows no facts at the root that concern both.",
    fix: "Move it into the spec, write it as a rule with `@validation`, or give up `@subresource status`.",
    message: ({ where, keyword }) =>
      `"${where}" has the status subresource, so that its root cannot have "${keyword}"`,
  }),
  "invalid-list-type": error<{ readonly where: string; readonly problem: string }>({
    title: "List type that does not fit",
    cause:
      "`x-kubernetes-list-type` tells the API server how lists are merged: as one value (`atomic`), as a set of scalars (`set`), or by keys of their items (`map`). Each of them asks for certain items.",
    fix: "Correct `@listType` and `@listMapKey`, or change the items.",
    message: ({ where, problem }) => `the list type of "${where}" is wrong: ${problem}`,
  }),
  "invalid-list-map-key": error<{
    readonly where: string;
    readonly key: string;
    readonly problem: string;
  }>({
    title: "Key of a list that is none",
    cause:
      "The keys of a list of type `map` are scalar properties of its items that are always there, so that they tell items apart.",
    fix: "Name such a property in `@listMapKey`; make the property required or give it a default.",
    message: ({ where, key, problem }) => `"${key}" cannot be a key of "${where}": ${problem}`,
  }),
  "invalid-map-type": error<{ readonly where: string; readonly problem: string }>({
    title: "Map type that does not fit",
    cause:
      "`x-kubernetes-map-type` tells the API server how objects are merged: each property by itself (`granular`) or all as one value (`atomic`).",
    fix: "Write `@mapType atomic` or `@mapType granular`, at an object.",
    message: ({ where, problem }) => `the map type of "${where}" is wrong: ${problem}`,
  }),
  "unique-items": error<{ readonly where: string }>({
    title: "Unique items",
    cause:
      "The API server refuses `uniqueItems`, because comparing all items with each other takes too long.",
    fix: "Use `@listType set` for scalars, or `@listType map` with keys.",
    message: ({ where }) => `"${where}" cannot have unique items`,
  }),
  "invalid-pattern": error<{
    readonly where: string;
    readonly pattern: string;
    readonly problem: string;
  }>({
    title: "Pattern that cannot be compiled",
    cause:
      "The API server reads patterns in the syntax of RE2, which has neither look-around nor back references. https://github.com/google/re2/wiki/Syntax lists what it has.",
    fix: "Correct the pattern, or say the same in CEL with `@validation`.",
    message: ({ where, pattern, problem }) =>
      `the pattern "${pattern}" of "${where}" is not one of RE2: ${problem}`,
  }),
  "invalid-default": error<{ readonly where: string; readonly problem: string }>({
    title: "Default that its own schema forbids",
    cause:
      "The API server checks defaults like any other value, before it fills in the defaults of inner properties.",
    fix: "Correct the default, or the schema.",
    message: ({ where, problem }) => `the default of "${where}" is not valid: ${problem}`,
  }),
  "misplaced-default": error<{ readonly where: string; readonly place: string }>({
    title: "Default where none may stand",
    cause:
      "Kubernetes itself fills in an object's `apiVersion`, `kind` and `metadata`, so the API server refuses defaults there.",
    fix: "Remove the default.",
    message: ({ where, place }) =>
      `"${where}" cannot have a default, because it belongs to ${place}`,
  }),
  "invalid-embedded-resource": error<{ readonly where: string; readonly problem: string }>({
    title: "Embedded resource that is none",
    cause:
      "An embedded resource is a whole Kubernetes object inside of another: an object with `apiVersion`, `kind` and `metadata`.",
    fix: "Change what the message names, or remove `@embeddedResource`.",
    message: ({ where, problem }) => `"${where}" cannot be an embedded resource: ${problem}`,
  }),
  "invalid-int-or-string": error<{ readonly where: string; readonly keyword: string }>({
    title: "Integer or string that would be something else too",
    cause: "A value that is an integer or a string cannot be an object at the same time.",
    fix: "Remove one of the two.",
    message: ({ where, keyword }) =>
      `"${where}" is an integer or a string, and so cannot have "${keyword}"`,
  }),
  "forbidden-in-logical-part": error<{
    readonly where: string;
    readonly part: string;
    readonly keyword: string;
  }>({
    title: "Logical part that says more than which values are valid",
    cause:
      "`allOf`, `anyOf`, `oneOf` and `not` may only choose among values whose shape the schema gives outside of them.",
    fix: "Say it outside of the logical part.",
    message: ({ where, part, keyword }) =>
      `"${part}" of "${where}" says "${keyword}", which may only be said outside of it`,
  }),
  "incomplete-schema": error<{
    readonly where: string;
    readonly part: string;
    readonly missing: string;
  }>({
    title: "Logical part about something that the schema lacks",
    cause:
      "What `allOf`, `anyOf`, `oneOf` or `not` mentions must exist in the schema outside of them, or its type would be unknown.",
    fix: "Add the property or the items to the type.",
    message: ({ where, part, missing }) =>
      `"${part}" of "${where}" is about "${missing}", which does not exist there`,
  }),
  "vacuous-logical-part": warning<{
    readonly where: string;
    readonly part: string;
    readonly missing: string;
  }>({
    title: "Logical part about a property that is never there",
    cause:
      "The API server drops properties that the schema does not have outside of `allOf`, `anyOf`, `oneOf` and `not`, so what is said about them there never matters.",
    fix: "Add the property or the items to the type, or correct the name.",
    message: ({ where, part, missing }) =>
      `"${part}" of "${where}" is about "${missing}", which does not exist there`,
  }),
  "invalid-rule": error<{ readonly where: string; readonly problem: string }>({
    title: "Rule in CEL with a mistake in its fields",
    cause: "The API server refuses the rule before it reads the expression.",
    fix: "Correct the fields of `@validation`.",
    message: ({ where, problem }) => `a rule of "${where}" is not valid: ${problem}`,
  }),
  "invalid-field-path": error<{
    readonly where: string;
    readonly path: string;
    readonly problem: string;
  }>({
    title: "Field path that leads nowhere",
    cause:
      "The `fieldPath` of a rule names the property to blame, from the place of the rule, such as `.spec.name` or `['a.b']`. It cannot lead into lists.",
    fix: "Correct the path.",
    message: ({ where, path, problem }) =>
      `the field path "${path}" of a rule of "${where}" is not valid: ${problem}`,
  }),
  "unused-old-self": error<{ readonly where: string }>({
    title: "Optional old value that no rule asks for",
    cause:
      "`optionalOldSelf` is about rules that use `oldSelf`, and the API server refuses it elsewhere.",
    fix: "Use `oldSelf` in the rule, or remove `optionalOldSelf`.",
    message: ({ where }) => `a rule of "${where}" has "optionalOldSelf" and does not use "oldSelf"`,
  }),
  "uncorrelatable-rule": error<{
    readonly where: string;
    readonly list: string;
    readonly rule: string;
  }>({
    title: "Rule about the old value of an item without identity",
    cause:
      "A rule with `oldSelf` compares a value with what it was before. Items of a list can only be found again if the list is of type `map`, so the API server refuses such rules below any other list. Types of Kubernetes bring rules of that kind along, too.",
    fix: "Give the list `@listType map` and keys, move the rule above the list, or use a type without it.",
    message: ({ where, list, rule }) =>
      `the rule "${rule}" of "${where}" uses "oldSelf" below the list "${list}", whose items have no keys`,
  }),
};
