import type { Position } from "../model/position.js";
import type { Annotation } from "./annotation.js";
import { type FieldSpecs, type FieldsForm, type FieldsOf, typedFields } from "./form.js";
import type { Entry } from "./table/entry.js";
import { type AnnotationName, annotationTable, type FieldsName } from "./table.js";

/** What the fields of an annotation of this name are for a program. */
export type AnnotationFields<N extends FieldsName> =
  (typeof annotationTable)[N] extends Entry<FieldsForm<infer F extends FieldSpecs>>
    ? FieldsOf<F>
    : never;

/** One annotation with its fields. */
export interface WithFields<N extends FieldsName> {
  readonly fields: AnnotationFields<N>;
  readonly position: Position;
}

/** Every annotation called `name`, in the order of the source. */
export function annotationsOf(
  annotations: readonly Annotation[],
  name: AnnotationName,
): readonly Annotation[] {
  return annotations.filter((annotation) => annotation.name === name);
}

/** The fields of every annotation called `name`, in the order of the source. */
export function fieldsOf<N extends FieldsName>(
  annotations: readonly Annotation[],
  name: N,
): readonly WithFields<N>[] {
  const form: FieldsForm = annotationTable[name].form;
  return annotationsOf(annotations, name).flatMap(({ argument, position }) => {
    if (argument.form !== "fields") return [];
    // The fields are those of the form, which stands in the same entry of the table.
    const fields = typedFields(form, argument.fields) as AnnotationFields<N>;
    return [{ fields, position }];
  });
}
