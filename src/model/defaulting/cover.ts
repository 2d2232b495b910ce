import { equalJson, isJsonObject, type JsonValue } from "../json.js";
import { isSamePath, pathText } from "./path.js";
import type { Condition, DefaultingRule, FieldRule, ItemRule } from "./rule.js";

/** Whether `second`, which comes later, has nothing left to do once `first` has been applied. */
export function covers(first: DefaultingRule, second: DefaultingRule): boolean {
  if (first.kind === "field" && second.kind === "field") return coversField(first, second);
  if (first.kind === "item" && second.kind === "item") return coversItem(first, second);
  return false;
}

/** A rule for several fields may leave one without a value, and a copy may find nothing. */
function coversField(first: FieldRule, second: FieldRule): boolean {
  const [target, ...others] = first.targets;
  return (
    others.length === 0 &&
    first.source.kind === "constant" &&
    second.targets.every((path) => isSamePath(path, target)) &&
    (first.replaceZero || !second.replaceZero) &&
    actsWherever(first, second)
  );
}

function coversItem(first: ItemRule, second: ItemRule): boolean {
  return (
    isSamePath(first.path, second.path) &&
    first.match?.join() === second.match?.join() &&
    equalJson(identity(first), identity(second)) &&
    actsWherever(first, second)
  );
}

/** What other items are compared with. */
function identity({ item, match }: ItemRule): JsonValue {
  if (match === undefined || !isJsonObject(item)) return item;
  return match.map((name) => item[name] ?? null);
}

function actsWherever(first: FieldRule | ItemRule, second: FieldRule | ItemRule): boolean {
  const isConditionOf = (condition: Condition) =>
    second.conditions.some((other) => conditionText(other) === conditionText(condition));
  return (first.createParents || !second.createParents) && first.conditions.every(isConditionOf);
}

function conditionText(condition: Condition): string {
  const value = condition.kind === "equals" ? condition.value : null;
  return JSON.stringify([condition.kind, pathText(condition.path), value]);
}
