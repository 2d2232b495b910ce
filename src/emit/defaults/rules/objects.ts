import { fixedLength } from "../../../model/defaulting/effects.js";
import { type FieldPath, pathText } from "../../../model/defaulting/path.js";
import type { DefaultingRule } from "../../../model/defaulting/rule.js";
import { guarded } from "../../../print/typescript/lines.js";
import { literalKey } from "../../../print/typescript/names.js";
import { factsOf } from "../facts.js";
import { accessOf, nameFor } from "./names.js";
import { ownerOf, read } from "./read.js";
import { isKnown, newVariable, type RuleScope, schemaAt } from "./scope.js";

/** The statements that make the object at a path, whose parent is there, unless it is there itself. */
export function makeObject(path: FieldPath, scope: RuleScope): readonly string[] {
  return makeValue(path, { plain: emptyObject(path, scope), untyped: "{}" }, scope);
}

/** The statements that make the list at a path, as {@link makeObject} does. */
export function makeList(path: FieldPath, scope: RuleScope): readonly string[] {
  return makeValue(path, { plain: "[]", untyped: "[]" }, scope);
}

/** @param empty value of the type of the place, and of no type */
function makeValue(
  path: FieldPath,
  empty: { readonly plain: string; readonly untyped: string },
  scope: RuleScope,
): readonly string[] {
  const place = read(path, scope);
  scope.known.add(pathText(path));
  if (accessOf(path, scope) === "plain") return [`${place} ??= ${empty.plain};`];
  const variable = newVariable(scope, nameFor(path));
  const set = setValue(path, variable, scope);
  scope.bindings.push({ path, variable });
  return [`const ${variable} = ${place} ?? (${empty.untyped} as never);`, set];
}

/** The statements that make all absent objects on the way to a field. */
export function makeParents(
  rule: DefaultingRule,
  path: FieldPath,
  scope: RuleScope,
): readonly string[] {
  const ways = path.slice(0, -1).map((_, index) => path.slice(0, index + 1));
  return ways
    .filter((way) => way.length > fixedLength(rule, path) && !isKnown(scope, way))
    .flatMap((way) => makeObject(way, scope));
}

/** The statement that gives a field a value, where it has none or whatever it has. */
export function assign(
  path: FieldPath,
  value: string,
  operator: "=" | "??=" | "||=",
  scope: RuleScope,
): readonly string[] {
  const place = read(path, scope);
  if (accessOf(path, scope) === "plain") return [`${place} ${operator} ${value};`];
  const set = setValue(path, value, scope);
  switch (operator) {
    case "=":
      return [set];
    case "??=":
      return guarded(`${place} == null`, [set]);
    case "||=":
      return guarded(`!${place}`, [set]);
  }
}

/** The call that sets a field to which code cannot assign. */
function setValue(path: FieldPath, value: string, scope: RuleScope): string {
  const step = path.at(-1);
  const name = step?.kind === "name" ? step.name : "";
  const parent = read(path.slice(0, -1), scope);
  const owner = ownerOf(parent, path.slice(0, -1), scope);
  if (accessOf(path, scope) !== "inherited") {
    return `Object.assign(${parent}, { ${literalKey(name)}: ${value} });`;
  }
  return `${scope.module.helper("setOwnValue")}(${owner}, ${JSON.stringify(name)}, ${value});`;
}

/** An object with nothing in it has the type of the place only if nothing is required there. */
function emptyObject(path: FieldPath, scope: RuleScope): string {
  const { shape, definition } = factsOf(scope.api, schemaAt(scope, path));
  const isWhole =
    shape.kind !== "object" ||
    (shape.oneOf === undefined && shape.properties.every(({ required }) => !required));
  if (isWhole) return "{}";
  return `{} as ${(definition && scope.module.type(definition)) ?? "never"}`;
}
