import type { Position } from "../model/position.js";
import type { Project } from "./project.js";

/** Lines of a file, from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly endLine: number;
}

export type ToPlace = (position: Position) => Place;

/** Turns positions into lines; each file is read once. */
export function createPlaces(project: Project): ToPlace {
  const starts = new Map<string, readonly number[]>();

  function startsOf(file: string): readonly number[] {
    const known = starts.get(file);
    if (known !== undefined) return known;
    const found = [0];
    for (const match of (project.read(file) ?? "").matchAll(/\n/g)) found.push(match.index + 1);
    starts.set(file, found);
    return found;
  }

  return ({ file, start, end }) => {
    const lines = startsOf(file);
    return { file, line: lineAt(lines, start), endLine: lineAt(lines, Math.max(start, end - 1)) };
  };
}

/** The number of the last line that starts at or before `offset`. */
function lineAt(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return low + 1;
}

/** `hack/update-codegen.sh:21`. */
export function placeText({ file, line }: Place): string {
  return `${file}:${line}`;
}
