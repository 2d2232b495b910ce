import type { Report } from "../diagnostics/diagnostic.js";
import type { Annotation } from "./annotation.js";
import type { Place } from "./argument.js";
import { entryFor } from "./table.js";
import { placesInWords } from "./words.js";

/** Reports every annotation that does not belong where its comment stands. */
export function checkPlaces(
  comment: { readonly annotations: readonly Annotation[] },
  place: Place,
  report: Report,
): void {
  for (const { name, position } of comment.annotations) {
    const { places } = entryFor(name);
    if (places.includes(place) || (place === "kind" && places.includes("type"))) continue;
    const isForKinds = places.every((each) => each === "kind") && name !== "kind";
    report({
      code: "misplaced-annotation",
      position,
      arguments: { name, place: placesInWords([place]), places: placesInWords(places) },
      ...(place === "type" &&
        isForKinds && { help: "If this is the root of a kind, add `@kind` to its doc comment." }),
    });
  }
}
