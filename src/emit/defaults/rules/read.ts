import type { FieldPath, ItemStep } from "../../../model/defaulting/path.js";
import { access, isInherited } from "../../../print/typescript/names.js";
import { factsOf } from "../facts.js";
import { accessOf, isUnionAt } from "./names.js";
import { bindingOf, isKnown, type RuleScope, schemaAt } from "./scope.js";

/**
 * The value at a path as an expression: `undefined` where something on the way is absent. Only a path
 * that leads through properties and entries whose parents are known can also be assigned to.
 */
export function read(path: FieldPath, scope: RuleScope): string {
  const { path: start, variable } = bindingOf(scope, path);
  let expression = variable;
  for (let length = start.length + 1; length <= path.length; length += 1) {
    expression = next(expression, path.slice(0, length), scope);
  }
  return expression;
}

function next(expression: string, path: FieldPath, scope: RuleScope): string {
  const step = path.at(-1);
  const parent = path.slice(0, -1);
  const joint = isKnown(scope, parent) ? "" : "?.";
  switch (step?.kind) {
    case "name":
      return nameIn(expression, step.name, path, scope);
    case "item":
      return grouped(itemsIn(expression, joint, step, scope));
    default:
      throw new Error("no expression stands for all values of a list or map");
  }
}

function grouped(values: readonly string[]): string {
  return values.length === 1 ? values.join("") : `(${values.join(" ?? ")})`;
}

function nameIn(expression: string, name: string, path: FieldPath, scope: RuleScope): string {
  const parent = path.slice(0, -1);
  const isSafe = isKnown(scope, parent);
  switch (accessOf(path, scope)) {
    case "inherited": {
      const owner = ownerOf(expression, parent, scope);
      const own = `${scope.module.helper("ownValue")}(${owner}, ${JSON.stringify(name)})`;
      return isSafe ? own : `(${expression} && ${own})`;
    }
    case "partial":
      return `${scope.module.helper("fieldOf")}(${expression}, ${JSON.stringify(name)})`;
    case "plain":
    case "readonly": {
      const isEntry = factsOf(scope.api, schemaAt(scope, parent)).shape.kind === "map";
      const key = JSON.stringify(name);
      const reached = isEntry ? `${expression}[${key}]` : access(expression, name);
      if (isSafe) return reached;
      const rest = reached.slice(expression.length);
      return `${expression}${rest.startsWith(".") ? "?" : "?."}${rest}`;
    }
  }
}

/** An object whose own properties can be named: in a union, those of any member. */
export function ownerOf(expression: string, path: FieldPath, scope: RuleScope): string {
  return isUnionAt(path, scope) ? `${scope.module.helper("fieldsOf")}(${expression})` : expression;
}

/** The item of a list that a step describes, and behind it what stands in for it. */
export function itemsIn(
  list: string,
  joint: "" | "?.",
  { property, value, orFirst }: ItemStep,
  scope: RuleScope,
): readonly string[] {
  const test = equals("item", property, JSON.stringify(value), scope);
  const call = joint === "" ? ".find" : "?.find";
  const found = `${list}${call}((item) => ${test})`;
  return orFirst ? [found, `${list}${joint}[0]`] : [found];
}

/** Whether a property of an item, which may be `null`, has a value. */
export function equals(item: string, property: string, value: string, scope: RuleScope): string {
  if (!isInherited(property)) {
    const reached = access(item, property).slice(item.length);
    return `${item}${reached.startsWith(".") ? "?" : "?."}${reached} === ${value}`;
  }
  const own = `${scope.module.helper("ownValue")}(${item}, ${JSON.stringify(property)})`;
  return `${item} && ${own} === ${value}`;
}

/** Whether the field at a path has no value. */
export function absent(path: FieldPath, scope: RuleScope): string {
  const { nullable } = factsOf(scope.api, schemaAt(scope, path));
  return nullable ? `${read(path, scope)} === undefined` : `${read(path, scope)} == null`;
}

/** Whether the field at a path has a value. */
export function present(path: FieldPath, scope: RuleScope): string {
  const { nullable } = factsOf(scope.api, schemaAt(scope, path));
  return nullable ? `${read(path, scope)} !== undefined` : `${read(path, scope)} != null`;
}
