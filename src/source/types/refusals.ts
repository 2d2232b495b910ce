import type { Schema } from "../../model/schema.js";
import type { Context, Place } from "../context.js";
import { anything, positionAt, simple, textAt } from "./shapes.js";

/** What JSON cannot carry, by kind of type. The texts say what to write instead. */
const instead = {
  tuple: "write a list, or an object with a property for each part",
  function: "leave it out, an API type holds data only",
  class: "write an interface with the properties that are on the wire",
  module: "name one of its types",
  symbol: "write a string",
  bigint: 'write "int64" of gen-apis/types',
  void: "leave the property out, or make it optional",
  null: 'write a type beside it, such as "string | null"',
  never: 'write "?" behind the name of a property that must be absent',
  open: "give its type parameter an argument, or write the type without it",
  case: 'write a string with the annotation "@pattern"',
} as const;

export type Refused = keyof typeof instead;

/** Reports a type that no schema can describe. What is returned stands in for it. */
export function refuse(refused: Refused, context: Context, place: Place): Schema {
  return notJson(instead[refused], context, place);
}

/** What to write for a global of TypeScript's library, by name. */
const insteadOfGlobal: ReadonlyMap<string, string> = new Map([
  ["Date", 'write "Time" or "MicroTime" of gen-apis/types, as the wire value is a string'],
  ...same('write "Record<string, T>"', "Map", "ReadonlyMap", "WeakMap"),
  ...same('write a list, "T[]", with "@listType set"', "Set", "ReadonlySet", "WeakSet"),
  ...same("write the type of the value itself", "Promise", "PromiseLike", "WeakRef"),
  ...same(
    'write a list, "T[]"',
    ...["Iterable", "Iterator", "IterableIterator", "AsyncIterable", "Generator"],
  ),
  ...same('write a string with "@format uri"', "URL", "URLSearchParams"),
  ["RegExp", "write a string"],
  ...same('write an alias, "type Names = string[]"', "Array", "ReadonlyArray"),
  ["Error", "write a string with the message"],
  ["String", 'write "string"'],
  ["Number", 'write "int32", "int64" or "float64" of gen-apis/types'],
  ["Boolean", 'write "boolean"'],
  ["BigInt", instead.bigint],
  ["Object", 'write "object"'],
  ...same(instead.symbol, "Symbol"),
  ...same(instead.function, "Function", "CallableFunction", "NewableFunction"),
]);

/** Reports a global that is no JSON. All that are not in the list hold bytes. */
export function refuseGlobal(name: string, context: Context, place: Place): Schema {
  const bytes = 'write "Bytes" of gen-apis/types, as the wire value is a string in base64';
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
