import type { Api, Kind } from "../../../model/api.js";
import type { Module } from "../module.js";

/** What layer 2 has to know to print the rules of one kind. */
export interface RulesContext {
  readonly api: Api;
  readonly kind: Kind;
  /** The generated file, for imports of types and for helpers. */
  readonly module: Module;
  /** The variable that holds the object. */
  readonly variable: string;
}

/**
 * The statements of `applyDefaultingRules<Kind>`, in lines without indentation; the `return` is not
 * among them. Kinds without rules have none.
 */
export function printRules(_context: RulesContext): readonly string[] {
  return [];
}
