import type { Facets } from "../schema.js";
import type { ItemRule } from "./rule.js";

/** The properties by which an item of the list counts as the one of the rule; none for scalars. */
export function matchOf(rule: ItemRule, list: Facets): readonly string[] {
  return rule.match ?? (list.listType === "map" ? (list.listMapKeys ?? []) : []);
}
