import { capitalised, singularOf } from "./words.js";

/**
 * A place in a kind, as parts of names: the kind, and the properties that lead there. What stands in a
 * list or map is called in the singular: `["Job", "Spec", "Rule"]`.
 */
export type Path = readonly string[];

export function stepTo(path: Path, property: string): Path {
  return [...path, capitalised(property)];
}

/** From a list to its items, or from a map to its values. */
export function stepInside(path: Path, otherwise: "Item" | "Value"): Path {
  const last = path.at(-1) ?? "";
  return [...path.slice(0, -1), singularOf(last) ?? last + otherwise];
}

/** Names for what stands at a place, the shortest first: the kind, and more and more of the last parts. */
export function namesWithKind([kind = "", ...parts]: Path): readonly string[] {
  return parts.map((_, index) => kind + parts.slice(-1 - index).join(""));
}

/** Names that do without the kind, but for what stands right below it: `Spec` alone means nothing. */
export function namesWithoutKind([kind = "", ...parts]: Path): readonly string[] {
  if (parts.length <= 1) return [kind + parts.join("")];
  return parts.map((_, index) => parts.slice(-1 - index).join(""));
}
