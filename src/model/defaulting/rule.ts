import type { JsonValue } from "../json.js";
import type { Position } from "../position.js";
import type { FieldPath } from "./path.js";

/**
 * What is set in an object in memory beyond the defaults of its schema. All paths start at the root of
 * the kind. The rules are data: how a language carries them out is up to its output.
 *
 * A field has a value unless it is absent, or `null` where its type does not allow `null`.
 */
export type DefaultingRule = FieldRule | ItemRule | KeysRule | FunctionRule;

interface RuleFacts {
  /** The named type at which it is written, and the path to a value of that type. */
  readonly owner: Owner;
  readonly position: Position;
}

export interface Owner {
  readonly name: string;
  readonly path: FieldPath;
}

/** What rules have that set values. */
interface SettingRule extends RuleFacts {
  /** All of them must hold. */
  readonly conditions: readonly Condition[];
  /** Whether absent objects on the way are made. */
  readonly createParents: boolean;
}

/** Gives fields a value that have none. */
export interface FieldRule extends SettingRule {
  readonly kind: "field";
  /** One field, or several that get the value together, and only if none of them has one. */
  readonly targets: readonly [FieldPath, ...FieldPath[]];
  readonly source: ValueSource;
  /** Whether an empty text, zero and `false` count as no value. */
  readonly replaceZero: boolean;
}

export type ValueSource =
  | { readonly kind: "constant"; readonly value: JsonValue }
  /** A copy of the first of these fields that has a value. */
  | { readonly kind: "copy"; readonly from: readonly FieldPath[] };

/** Makes sure that a list holds an item. */
export interface ItemRule extends SettingRule {
  readonly kind: "item";
  /** The list. */
  readonly path: FieldPath;
  readonly item: JsonValue;
  /** The properties by which an item of the list counts as this one; those of its list type if absent. */
  readonly match?: readonly string[];
}

/** Gives the keys of a map, which may differ in upper and lower case, their one spelling. */
export interface KeysRule extends RuleFacts {
  readonly kind: "keys";
  /** The map. */
  readonly path: FieldPath;
  readonly keys: readonly string[];
}

/** Calls a function of the user's with a value, which it may change. */
export interface FunctionRule extends RuleFacts {
  readonly kind: "function";
  /** The value that the function gets; empty for the whole object. */
  readonly path: FieldPath;
  readonly name: string;
  /** The file that exports it, relative to the configuration's folder. */
  readonly file: string;
  /** Before all rules of other kinds, or after them. */
  readonly order: "first" | "last";
}

/** A condition on a field of the same object. */
export type Condition =
  | { readonly kind: "absent"; readonly path: FieldPath }
  | { readonly kind: "present"; readonly path: FieldPath }
  | { readonly kind: "equals"; readonly path: FieldPath; readonly value: JsonValue };

/** The fields that a rule is about. */
export function targetsOf(rule: DefaultingRule): readonly FieldPath[] {
  return rule.kind === "field" ? rule.targets : [rule.path];
}
