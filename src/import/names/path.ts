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
export function* namesWithKind([kind = "", ...parts]: Path): Generator<string> {
  for (let length = 1; length <= parts.length; length++) {
    yield kind + parts.slice(-length).join("");
  }
}

/** Names that do without the kind, but for what stands right below it: `Spec` alone means nothing. */
export function* namesWithoutKind([kind = "", ...parts]: Path): Generator<string> {
  const least = parts.length > 1 ? "" : kind;
  for (let length = 1; length <= parts.length; length++) {
    yield least + parts.slice(-length).join("");
  }
}
