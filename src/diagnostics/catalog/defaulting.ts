import { error, warning } from "../entry.js";

/** Rules for the defaulting functions. Paths start at the root of the kind. */
export const defaultingEntries = {
  "defaulting-path": error<{ readonly path: string; readonly problem: string }>({
    title: "Path of a defaulting rule that cannot be followed",
    cause:
      "A path goes through properties (`.name`), entries of maps (`.name`), all values of a map or items of a list (`[*]`), or one item of a list (`[name=main]`), from the annotated type on. Each step must be there in the types.",
    fix: "Correct the path.",
    message: ({ path, problem }) => `the path "${path}" cannot be followed: ${problem}`,
  }),
  "defaulting-value": error<{ readonly path: string; readonly problem: string }>({
    title: "Value of a defaulting rule that does not fit",
    cause:
      "A rule may only set what the type of the field allows, so that it never makes a valid object invalid.",
    fix: "Correct the value, or the type of the field.",
    message: ({ path, problem }) => `the value for "${path}" does not fit: ${problem}`,
  }),
  "defaulting-copy": error<{
    readonly from: string;
    readonly path: string;
    readonly problem: string;
  }>({
    title: "Copy that does not fit",
    cause:
      "A field can get a copy of a field of the same type. Within `[*]`, the copy comes from the same item or entry, so the path in `from` may only have a `[*]` where that of the field has it.",
    fix: "Copy from another field, or change its type.",
    message: ({ from, path, problem }) => `"${path}" cannot be a copy of "${from}": ${problem}`,
  }),
  "defaulting-condition": error<{ readonly path: string; readonly problem: string }>({
    title: "Condition that says nothing",
    cause:
      "A rule acts only where its field has no value. A condition on the field itself, or on what lies in it, therefore always holds or never does.",
    fix: "Remove the condition, or name another field.",
    message: ({ path, problem }) => `the condition on "${path}" says nothing: ${problem}`,
  }),
  "defaulting-cycle": error<{ readonly paths: string }>({
    title: "Defaulting rules that wait for each other",
    cause:
      "A rule is applied when all fields that it reads have their defaults. Rules that read each other's fields have no order. Two fields may be copies of each other, as far as nothing else depends on which comes first.",
    fix: "Let one of the rules read another field.",
    message: ({ paths }) => `the rules for ${paths} wait for each other`,
  }),
  "defaulting-twice": error<{ readonly path: string }>({
    title: "Two defaulting rules for one field",
    cause:
      "The first rule gives the field a value in all cases, so that the second one never does anything. A rule of an outer type takes the place of one that an inner type has for the same field; that is no mistake.",
    fix: "Remove one of them, or give the first one a condition.",
    message: ({ path }) => `there are two rules for "${path}", and the second one never applies`,
  }),
  "defaulting-key": error<{
    readonly key: string;
    readonly path: string;
    readonly canonical: string;
  }>({
    title: "Key of a map that no entry has",
    cause:
      "`@canonicalKeys` gives the entries of the map other keys, so that the path never finds an entry under the one that it names.",
    fix: "Write the key as `@canonicalKeys` does.",
    message: ({ key, path, canonical }) =>
      `"${path}" has no entry "${key}", because "@canonicalKeys" makes "${canonical}" of it`,
  }),
  "defaulting-item": error<{ readonly path: string; readonly problem: string }>({
    title: "Items that cannot be told apart",
    cause:
      "To find out whether a list holds an item, its items are compared by properties that hold texts, numbers or booleans: those of `match`, or the keys of a list of `@listType map`. Texts, numbers and booleans are compared as a whole.",
    fix: "Name such properties in `match`, and give each a value in the item.",
    message: ({ path, problem }) => `the items of "${path}" cannot be told apart: ${problem}`,
  }),
  "defaulting-shape": error<{
    readonly path: string;
    readonly expected: string;
    readonly found: string;
  }>({
    title: "Defaulting rule for a field of another type",
    cause:
      "`@canonicalKeys` is about maps with free keys, `@defaultItem` about lists, and `replaceZero` about texts, numbers and booleans.",
    fix: "Correct the path, or write another rule.",
    message: ({ path, expected, found }) => `"${path}" is ${found}, and ${expected} is needed`,
  }),
  "defaulting-function": error<{ readonly name: string; readonly problem: string }>({
    title: "Function that cannot be called",
    cause:
      "`@defaultFunction` names a function that one file in the folder of the annotated type exports, and that takes a value of the type: `export function setQueue(job: Job): void`. Of several files, only those that the API or its types consist of are read.",
    fix: "Export such a function, or correct the name.",
    message: ({ name, problem }) => `the function "${name}" cannot be called: ${problem}`,
  }),
  "defaulting-at-generic-type": error<{ readonly name: string }>({
    title: "Defaulting rule at a type with type parameters",
    cause:
      "Each use of such a type is another type without a name, of which the rule would have to be said anew.",
    fix: "Write the rule at the type that uses it.",
    message: ({ name }) => `"@${name}" cannot stand at a type with type parameters`,
  }),
  "defaulting-after-schema": error<{ readonly path: string; readonly made: string }>({
    title: "Defaulting rule that reads what the schema sets later",
    cause:
      "A rule makes an object, which gets the defaults of its schema when all rules are done. Another rule that reads such a default would see it only when the object is defaulted a second time.",
    fix: "Set the field with a rule too, so that the other one finds it in time.",
    message: ({ path, made }) =>
      `"${path}" gets the default of its schema after all rules, where a rule makes "${made}"`,
  }),
  "defaulting-beside-default": warning<{ readonly path: string }>({
    title: "Defaulting rule beside a default of the schema",
    cause:
      "The API server sets the default of the schema first, and so does `setDefaults…`, so that the rule finds a value and does nothing.",
    fix: "Remove the rule or `@default`.",
    message: ({ path }) => `"${path}" has a default in its schema, so that the rule does nothing`,
  }),
};
