import { isAlias, isCollection, isMap, isScalar, isSeq, type Node, type Pair } from "yaml";
import type { Position } from "../model/position.js";
import { type ParsedText, range } from "./yaml-syntax.js";

/** The way to a value: keys of mappings and indexes of lists. */
export type Path = readonly (string | number)[];

/** What of an entry a position covers: its key, or its value (the key, where the value spans lines). */
export type Part = "key" | "value";

/**
 * Where the value of `path` stands, or its key. Of a path that leads nowhere: where the way ends, so
 * that a missing key points to the mapping that lacks it. Aliases are followed.
 */
export function positionIn(parsed: ParsedText, path: Path, part: Part): Position {
  let place: Place = { value: asNode(parsed.document.contents) };
  for (const step of path) {
    const next = stepInto(place, step, parsed);
    if (next === undefined) break;
    place = next;
  }
  return placePosition(place, part, parsed);
}

interface Place {
  readonly key?: Node | undefined;
  readonly value: Node | undefined;
}

function stepInto(place: Place, step: string | number, parsed: ParsedText): Place | undefined {
  const value = isAlias(place.value) ? place.value.resolve(parsed.document) : place.value;
  if (isSeq(value)) {
    const item = asNode(value.items[Number(step)]);
    return item && { value: item };
  }
  if (!isMap(value)) return undefined;
  const pair = value.items.find((item) => isScalar(item.key) && String(item.key.value) === step);
  return pair && { key: asNode(pair.key), value: asNode((pair as Pair).value) };
}

function placePosition({ key, value }: Place, part: Part, parsed: ParsedText): Position {
  const node = part === "key" || !hasOwnPlace(value) ? (key ?? firstKey(value)) : value;
  const [start, end] = node?.range ?? [0, 0];
  return range(parsed.file, parsed.text, start, end);
}

/** A block over several lines, or nothing at all, is better shown by its key. */
function hasOwnPlace(value: Node | undefined): boolean {
  if (value === undefined || !value.range) return false;
  if (isCollection(value)) return value.flow === true;
  return value.range[1] > value.range[0];
}

/** What stands for a mapping without a key of its own: an entry of a list, or the whole document. */
function firstKey(value: Node | undefined): Node | undefined {
  if (!isMap(value)) return value;
  return asNode(value.items[0]?.key) ?? value;
}

function asNode(value: unknown): Node | undefined {
  return isScalar(value) || isCollection(value) || isAlias(value) ? value : undefined;
}
