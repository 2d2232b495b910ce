import type { FieldPath, Step } from "../../src/model/defaulting/path.js";
import type { Condition, DefaultingRule } from "../../src/model/defaulting/rule.js";
import type { Json, JsonMap } from "../emit/defaults-values.js";

/** Where a value stands in an object: keys of objects, indices of lists. */
type Place = readonly (string | number)[];

/**
 * What a rule does, said a second time and as plainly as can be, for objects in which no type allows `null`
 * and no name is inherited.
 */
export function applyRule(rule: DefaultingRule, object: JsonMap): void {
  switch (rule.kind) {
    case "field":
      for (const place of placesOf(rule.targets[0], object)) {
        const targets = rule.targets.map((path) => near(path, rule.targets[0], place, object));
        const read = (path: FieldPath) =>
          valueAt(near(path, rule.targets[0], place, object), object);
        if (targets.some((each) => !isFree(valueAt(each, object), rule.replaceZero))) continue;
        if (!rule.conditions.every((condition) => holds(condition, read))) continue;
        const value =
          rule.source.kind === "constant"
            ? (rule.source.value as Json)
            : rule.source.from.map(read).find((each) => each !== undefined);
        if (value === undefined) continue;
        const fixed = rule.createParents ? lastList(rule.targets[0]) : Number.POSITIVE_INFINITY;
        if (!targets.every((each) => hasWay(each, fixed, object))) continue;
        for (const each of targets) set(each, value, object);
      }
      return;
    case "item":
      for (const place of placesOf(rule.path, object)) {
        const read = (path: FieldPath) => valueAt(near(path, rule.path, place, object), object);
        if (!rule.conditions.every((condition) => holds(condition, read))) continue;
        const fixed = rule.createParents ? lastList(rule.path) : Number.POSITIVE_INFINITY;
        if (!hasWay(place, fixed, object)) continue;
        const list = (valueAt(place, object) ?? []) as JsonMap[];
        const item = rule.item as JsonMap;
        const isSame = (other: JsonMap) => rule.match?.every((name) => other[name] === item[name]);
        set(place, list.some(isSame) ? list : [...list, item], object);
      }
      return;
    case "keys":
      for (const place of placesOf(rule.path, object)) rename(rule.keys, valueAt(place, object));
      return;
    case "function":
      throw new Error("functions are not interpreted");
  }
}

function rename(keys: readonly string[], map: Json | undefined): void {
  for (const [key, value] of Object.entries((map ?? {}) as JsonMap)) {
    const right = keys.find((each) => each.toLowerCase() === key.toLowerCase());
    if (right === undefined || right === key) continue;
    const entries = map as JsonMap;
    delete entries[key];
    entries[right] = value;
  }
}

function holds(condition: Condition, read: (path: FieldPath) => Json | undefined): boolean {
  const value = read(condition.path);
  switch (condition.kind) {
    case "absent":
      return value === undefined;
    case "present":
      return value !== undefined;
    case "equals":
      return value === condition.value;
  }
}

function isFree(value: Json | undefined, replaceZero: boolean): boolean {
  return value === undefined || (replaceZero && (value === 0 || value === ""));
}

/** The places that a path stands for, of fields that are not there too. */
function placesOf(path: FieldPath, object: Json): readonly Place[] {
  return path.reduce<readonly Place[]>(
    (places, step) => places.flatMap((place) => next(place, step, object)),
    [[]],
  );
}

function next(place: Place, step: Step, object: Json): readonly Place[] {
  if (step.kind === "name") return [[...place, step.name]];
  const inside = valueAt(place, object);
  if (step.kind === "each") return Object.keys(inside ?? {}).map((key) => [...place, key]);
  const list = (inside ?? []) as JsonMap[];
  const found = list.findIndex((item) => item[step.property] === step.value);
  const index = found < 0 && step.orFirst && list.length > 0 ? 0 : found;
  return index < 0 ? [] : [[...place, index]];
}

/** The place of another field, in the items and entries in which the first one is. */
function near(path: FieldPath, of: FieldPath, place: Place, object: Json): Place {
  const shared = path.findIndex(
    (step, index) => JSON.stringify(step) !== JSON.stringify(of[index]),
  );
  const length = shared < 0 ? Math.min(path.length, of.length) : shared;
  let current: Place = place.slice(0, length);
  for (const step of path.slice(length)) {
    const [only] = next(current, step, object);
    if (only === undefined) return ["nowhere", "at", "all"];
    current = only;
  }
  return current;
}

function valueAt(place: Place, object: Json): Json | undefined {
  return place.reduce<Json | undefined>(
    (value, key) => (value as JsonMap | undefined)?.[key],
    object,
  );
}

/** How many steps of a path must be there. */
function lastList(path: FieldPath): number {
  return path.findLastIndex(({ kind }) => kind !== "name") + 1;
}

function hasWay(place: Place, fixed: number, object: Json): boolean {
  const ways = place.slice(0, -1).map((_, index) => place.slice(0, index + 1));
  return ways.every((way) => way.length > fixed || valueAt(way, object) !== undefined);
}

function set(place: Place, value: Json, object: JsonMap): void {
  const parent = place.slice(0, -1).reduce<JsonMap>((inside, key) => {
    inside[key] ??= {};
    return inside[key] as JsonMap;
  }, object);
  parent[place.at(-1) ?? ""] = structuredClone(value);
}
