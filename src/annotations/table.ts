import type { FieldsForm } from "./form.js";
import { defaultingAnnotations } from "./table/defaulting.js";
import { documentationAnnotations } from "./table/documentation.js";
import type { Entry } from "./table/entry.js";
import { itemAnnotations, itemsAnnotations } from "./table/items.js";
import { kindAnnotations } from "./table/kinds.js";
import { readyRuleAnnotations } from "./table/rules.js";
import { wholeAnnotations } from "./table/shape.js";
import { givenAnnotations } from "./table/values.js";

/** Every annotation. A new one is one more entry in one of these parts. */
export const annotationTable = {
  ...kindAnnotations,
  ...itemAnnotations,
  ...givenAnnotations,
  ...wholeAnnotations,
  ...readyRuleAnnotations,
  ...defaultingAnnotations,
  ...documentationAnnotations,
  ...itemsAnnotations,
};

export type AnnotationName = keyof typeof annotationTable;

/** Annotations whose argument has fields. */
export type FieldsName = {
  [N in AnnotationName]: (typeof annotationTable)[N] extends Entry<FieldsForm<infer _>> ? N : never;
}[AnnotationName];

// The keys of the table are its names; TypeScript does not say so of `Object.keys`.
export const annotationNames = Object.keys(annotationTable) as readonly AnnotationName[];

export function isAnnotationName(text: string): text is AnnotationName {
  return Object.hasOwn(annotationTable, text);
}

export function entryFor(name: AnnotationName): Entry {
  return annotationTable[name];
}
