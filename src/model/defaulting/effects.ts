import { each, type FieldPath } from "./path.js";
import { type DefaultingRule, targetsOf } from "./rule.js";

/** What a rule does to an object, and what of it the rule depends on. */
export interface Effects {
  /** Where it puts values: with them comes all that lies in them. */
  readonly values: readonly FieldPath[];
  /** The objects that it makes on the way to its fields, with nothing in them. */
  readonly parents: readonly FieldPath[];
  /** The values that it goes through on its way. */
  readonly ways: readonly FieldPath[];
  /** Those of them that it does not make itself, and the fields of its conditions. */
  readonly needs: readonly FieldPath[];
  /** The fields that it copies from. */
  readonly copies: readonly FieldPath[];
}

/** Functions have no known effects: their place in the order is said by the user. */
export function effectsOf(rule: DefaultingRule): Effects {
  const parents = targetsOf(rule).flatMap((path) => madeParents(rule, path));
  const ways = targetsOf(rule).flatMap(ancestors);
  const needed = targetsOf(rule).flatMap((path) => neededParents(rule, path));
  switch (rule.kind) {
    case "field": {
      const copies = rule.source.kind === "copy" ? rule.source.from : [];
      const needs = [...needed, ...rule.conditions.map(({ path }) => path)];
      return { values: rule.targets, parents, ways, needs, copies };
    }
    case "item": {
      const needs = [...needed, ...rule.conditions.map(({ path }) => path)];
      const values = [rule.path, [...rule.path, each]];
      return { values, parents, ways, needs, copies: [] };
    }
    case "keys":
      return {
        values: [[...rule.path, each]],
        parents,
        ways: [...ways, rule.path],
        // In an object that another rule makes, all keys are as they should be.
        needs: [],
        copies: [],
      };
    case "function":
      return { values: [], parents: [], ways: [], needs: [], copies: [] };
  }
}

/** The values on the way to a field, from the outside to the inside. */
function ancestors(path: FieldPath): readonly FieldPath[] {
  return path.slice(0, -1).map((_, index) => path.slice(0, index + 1));
}

/**
 * How many steps of a path must lead to something that is there: nothing is made in a list, for all
 * entries of a map, or around the type at which the rule is written.
 */
export function fixedLength({ owner }: DefaultingRule, path: FieldPath): number {
  const inLists = path.findLastIndex(({ kind }) => kind !== "name") + 1;
  return Math.max(inLists, owner.path.length);
}

function madeParents(rule: DefaultingRule, path: FieldPath): readonly FieldPath[] {
  if (!("createParents" in rule) || !rule.createParents) return [];
  return ancestors(path).filter((way) => way.length > fixedLength(rule, path));
}

function neededParents(rule: DefaultingRule, path: FieldPath): readonly FieldPath[] {
  const made = "createParents" in rule && rule.createParents;
  return ancestors(path).filter((way) => !made || way.length <= fixedLength(rule, path));
}
