import type { ts } from "ts-morph";
import { annotateSchema } from "../annotations/apply.js";
import type { DocComment } from "../annotations/comment.js";
import type { Schema } from "../model/schema.js";
import type { Context, Place } from "./context.js";
import { positionAt } from "./types/shapes.js";

/** What the comments of a type's declarations say about its schema. */
export function annotateType(
  context: Context,
  schema: Schema,
  declarations: readonly ts.Declaration[],
): Schema {
  return declarations
    .map((declaration) => context.comments.of(declaration))
    .reduce((annotated, comment) => apply(context, annotated, comment), schema);
}

/** What the comments of a property say about the type that stands there. */
export function annotateUse(
  context: Context,
  schema: Schema,
  declarations: readonly ts.Declaration[],
  place: Place,
): Schema {
  const comments = declarations.map((declaration) => context.comments.of(declaration));
  const isDescribed = comments.some(({ description }) => description !== undefined);
  // A schema that comes from Kubernetes has no position, until the user describes it.
  const placed = isDescribed ? { ...schema, position: positionAt(context, place) } : schema;
  return comments.reduce((annotated, comment) => apply(context, annotated, comment), placed);
}

/** Of several comments, the last that describes the type wins. */
function apply(context: Context, schema: Schema, comment: DocComment): Schema {
  const { description } = comment;
  const described = description === undefined ? schema : { ...schema, description };
  return annotateSchema(described, comment.annotations, {
    report: context.report,
    resolve: (id) => context.definitions.schema(id),
  });
}
