import type { Report } from "../diagnostics/diagnostic.js";
import type { Suppression } from "../diagnostics/suppress.js";
import type { Annotation } from "./annotation.js";
import type { Place } from "./argument.js";

export type { Annotation } from "./annotation.js";
export type { Argument, Place } from "./argument.js";
export type { AnnotationName } from "./table.js";

/** A doc comment as it stands in its file. */
export interface CommentSource {
  readonly file: string;
  /** Raw, from the slash that opens it to the slash that closes it. */
  readonly text: string;
  /** Where `text` starts in the file, in UTF-16 code units. */
  readonly start: number;
}

export interface DocComment {
  readonly description?: string;
  /** In the order of the source. */
  readonly annotations: readonly Annotation[];
  readonly suppressions: readonly Suppression[];
}

/** Reads a doc comment; whatever cannot be understood is reported. */
export function readComment(_source: CommentSource, _report: Report): DocComment {
  return { annotations: [], suppressions: [] };
}

/** Reports every tag that does not belong where its comment stands. */
export function checkPlaces(_comment: DocComment, _place: Place, _report: Report): void {}
