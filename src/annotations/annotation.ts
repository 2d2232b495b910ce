import type { Position } from "../model/position.js";
import type { Argument } from "./argument.js";
import type { AnnotationName } from "./table.js";

/** One well-formed tag of a doc comment. A malformed one is reported and left out. */
export interface Annotation {
  readonly name: AnnotationName;
  readonly argument: Argument;
  /** From the `@` to the end of the argument. */
  readonly position: Position;
}
