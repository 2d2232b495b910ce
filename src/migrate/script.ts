import type { Position } from "../model/position.js";

/** A piece of shell, and where it stands: a file of its own, or a part of a Makefile or a workflow. */
export interface Script {
  /** Relative to the repository's folder. */
  readonly file: string;
  readonly text: string;
  /** Where a part of `text` stands in the file. */
  position(start: number, end: number): Position;
}

/** A script that is a file. */
export function wholeFile(file: string, text: string): Script {
  return { file, text, position: (start, end) => ({ file, start, end }) };
}

/**
 * A script that was made from parts of a file. `origins` holds for every character of `text` the offset of
 * the character that it comes from.
 */
export function madeFrom(file: string, text: string, origins: readonly number[]): Script {
  return {
    file,
    text,
    position: (start, end) => {
      const first = origins[Math.min(start, origins.length - 1)] ?? 0;
      const last = origins[Math.max(start, Math.min(end, origins.length) - 1)] ?? first;
      return { file, start: first, end: Math.max(first, last) + 1 };
    },
  };
}

/** A script inside of another one's text, all of which counts as the same place. */
export function inside(outer: Script, text: string, start: number, end: number): Script {
  const position = outer.position(start, end);
  return { file: outer.file, text, position: () => position };
}
