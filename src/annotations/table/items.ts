import { boundAnnotations } from "./bounds.js";
import type { Entry } from "./entry.js";
import { ruleAnnotations } from "./rules.js";
import { shapeAnnotations } from "./shape.js";
import { valueAnnotations } from "./values.js";

/** Everything that can also be said of the items of a list, beside the list itself. */
export const itemAnnotations = {
  ...boundAnnotations,
  ...valueAnnotations,
  ...shapeAnnotations,
  ...ruleAnnotations,
};

type ItemsEntries = {
  readonly [K in keyof typeof itemAnnotations as `items:${K}`]: (typeof itemAnnotations)[K];
};

/** One entry `items:NAME` for each of them: the same words one level further in. */
// The keys are those of the type, made from the same table.
export const itemsAnnotations = Object.fromEntries(
  Object.entries<Entry>(itemAnnotations).map(([name, entry]) => [
    `items:${name}`,
    itemsVariant(entry),
  ]),
) as unknown as ItemsEntries;

function itemsVariant(entry: Entry): Entry {
  return {
    ...entry,
    meaning: `For each item of a list: ${entry.meaning}`,
    example: entry.example.replaceAll(/^@/gm, "@items:"),
    ...(entry.sets !== undefined && { sets: `items.${entry.sets}` }),
    markers: entry.markers
      .filter((marker) => marker.startsWith("kubebuilder:validation:"))
      .map((marker) => marker.replace("kubebuilder:validation:", "kubebuilder:validation:items:")),
    ofItems: true,
  };
}
