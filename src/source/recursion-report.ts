import type { Context, OpenType, Place } from "./context.js";
import { positionAt } from "./types/shapes.js";

/** Deeper than any API that people can read; a type that grows for ever gets here. */
const deepest = 60;

export function isTooDeep(place: Place): boolean {
  return place.open.length > deepest;
}

/** Reports a type without a name of its own that is found inside itself. */
export function reportRecursion(
  context: Context,
  { type, symbol }: Omit<OpenType, "trail">,
  place: Place,
): void {
  const first =
    place.open.find((open) => open.type === type && open.symbol === symbol) ??
    place.open.find((open) => symbol !== undefined && open.symbol === symbol);
  const start = first?.trail.length ?? 1;
  const path = place.trail.slice(start - 1);
  context.report({
    code: "recursive-type",
    position: positionAt(context, place),
    arguments: { path: shortened(path).join(" -> ") },
  });
}

/** A type that grows for ever repeats itself: two rounds say enough. */
function shortened(path: readonly string[]): readonly string[] {
  return path.length <= 6 ? path : [...path.slice(0, 3), "…"];
}
