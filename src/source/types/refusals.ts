import type { Schema } from "../../model/schema.js";
import type { Context, Place } from "../context.js";
import { anything, positionAt, simple, textAt } from "./shapes.js";

/** What JSON cannot carry, by kind of type. The texts say what to write instead. */
const instead = {
  tuple: "a list, or an object with one property for each part",
  function: "only what is on the wire: leave functions out",
  class: "an interface with the properties that are on the wire",
  symbol: "a string",
  bigint: '"int64" of gen-apis/types',
  void: "no property at all, or an optional one",
  null: 'a type and "null" beside it: "string | null"',
  never: 'nothing, or "?" behind the name of a property that must be absent',
  case: 'a string with "@pattern"',
} as const;

export type Refused = keyof typeof instead;

/** Reports a type that no schema can describe. What is returned stands in for it. */
export function refuse(refused: Refused, context: Context, place: Place): Schema {
  return notJson(instead[refused], context, place);
}

/** What to write for a global of TypeScript's library, by name. */
const insteadOfGlobal: ReadonlyMap<string, string> = new Map([
  ["Date", '"Time" or "MicroTime" of gen-apis/types, which are strings'],
  ...same('"Record<string, T>"', "Map", "ReadonlyMap", "WeakMap"),
  ...same('a list, "T[]", with the tag "@listType set"', "Set", "ReadonlySet", "WeakSet"),
  ...same("the type of the value itself", "Promise", "PromiseLike", "WeakRef"),
  ...same(
    'a list, "T[]"',
    ...["Iterable", "Iterator", "IterableIterator", "AsyncIterable", "Generator"],
  ),
  ...same('a string with "@format uri"', "URL", "URLSearchParams"),
  ["RegExp", "a string"],
  ["Error", "a string with the message"],
  ["String", '"string"'],
  ["Number", '"int32", "int64" or "float64" of gen-apis/types'],
  ["Boolean", '"boolean"'],
  ["BigInt", instead.bigint],
  ["Object", '"object"'],
  ...same(instead.symbol, "Symbol"),
  ...same(instead.function, "Function", "CallableFunction", "NewableFunction"),
]);

/** Reports a global that is no JSON. All that are not in the list hold bytes. */
export function refuseGlobal(name: string, context: Context, place: Place): Schema {
  const bytes = '"Bytes" of gen-apis/types, which is a string in base64';
  return notJson(insteadOfGlobal.get(name) ?? bytes, context, place);
}

function notJson(replacement: string, context: Context, place: Place): Schema {
  context.report({
    code: "not-json",
    position: positionAt(context, place),
    arguments: { type: textAt(place), instead: replacement },
  });
  return anything(context, place);
}

/** A number may be an integer or not, and the schemas of the two differ: the user has to say. */
export function refusePlainNumber(context: Context, place: Place): Schema {
  context.report({
    code: "plain-number",
    position: positionAt(context, place),
    arguments: {},
  });
  return simple("number", context, place);
}

function same(text: string, ...names: readonly string[]): readonly (readonly [string, string])[] {
  return names.map((name) => [name, text]);
}
