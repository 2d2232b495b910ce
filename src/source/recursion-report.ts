import type { ts } from "ts-morph";
import type { Context, Place } from "./context.js";
import { positionAt } from "./types/shapes.js";

/** Deeper than any API that people can read; a type that grows for ever gets here. */
const deepest = 60;

export function isTooDeep(place: Place): boolean {
  return place.open.length > deepest;
}

/** Reports a type without a name of its own that is found inside itself. */
export function reportRecursion(context: Context, type: ts.Type, place: Place): void {
  const start = place.open.find((open) => open.type === type)?.trail.length ?? 0;
  const path = place.trail.slice(Math.max(0, start - 1));
  context.report({
    code: "recursive-type",
    position: positionAt(context, place),
    arguments: { path: (path.length > 12 ? path.slice(-12) : path).join(".") },
  });
}
