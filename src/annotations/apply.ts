import type { Report } from "../diagnostics/diagnostic.js";
import type { Schema, ValidationRule } from "../model/schema.js";
import type { Annotation } from "./annotation.js";

export interface ApplyContext {
  readonly report: Report;
  /** The schema of a named type, where it is known. */
  resolve(id: string): Schema | undefined;
}

/** What {@link parentRules} needs to know of a property. */
export interface AnnotatedProperty {
  readonly name: string;
  readonly required: boolean;
  readonly annotations: readonly Annotation[];
}

/** Sets everything that `annotations` say about a schema; tags that say nothing about schemas are passed over. */
export function annotateSchema(
  schema: Schema,
  _annotations: readonly Annotation[],
  _context: ApplyContext,
): Schema {
  return schema;
}

/** The rules that a property's annotations add to the object around it. */
export function parentRules(_property: AnnotatedProperty): readonly ValidationRule[] {
  return [];
}
