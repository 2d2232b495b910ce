import { Buffer } from "node:buffer";
import { cutDescription } from "../../emit/crd/descriptions.js";
import { isJsonObject, type JsonObject, type JsonValue } from "../../model/json.js";

/**
 * The limits on descriptions, in bytes, under which a text becomes the one that was found. 0 stands for
 * no descriptions, and a `most` of `Infinity` includes whole descriptions.
 */
export interface Limits {
  readonly least: number;
  readonly most: number;
}

const any: Limits = { least: 0, most: Number.POSITIVE_INFINITY };
const dropped: Limits = { least: 0, most: 0 };

/**
 * The limits under which every description below `type` is the one at the same place below `node`.
 * `undefined` if there are none. Both have the same structure.
 */
export function limitsBelow(type: JsonObject, node: JsonObject): Limits | undefined {
  let limits: Limits | undefined = any;
  for (const [ofType, ofNode] of childPairs(type, node)) {
    limits = limits && intersect(limits, limitsOfText(ofType.description, ofNode.description));
    limits = limits && intersect(limits, limitsBelow(ofType, ofNode));
    if (limits === undefined) return undefined;
  }
  return limits;
}

function* childPairs(
  type: JsonObject,
  node: JsonObject,
): Generator<readonly [JsonObject, JsonObject]> {
  for (const key of ["items", "additionalProperties"]) {
    if (isJsonObject(type[key]) && isJsonObject(node[key])) yield [type[key], node[key]];
  }
  if (!isJsonObject(type.properties) || !isJsonObject(node.properties)) return;
  for (const name of Object.keys(type.properties)) {
    const [ofType, ofNode] = [type.properties[name], node.properties[name]];
    if (isJsonObject(ofType) && isJsonObject(ofNode)) yield [ofType, ofNode];
  }
}

function intersect(a: Limits, b: Limits | undefined): Limits | undefined {
  if (b === undefined) return undefined;
  const least = Math.max(a.least, b.least);
  const most = Math.min(a.most, b.most);
  return least <= most ? { least, most } : undefined;
}

function limitsOfText(
  full: JsonValue | undefined,
  found: JsonValue | undefined,
): Limits | undefined {
  if (typeof full !== "string") return found === undefined ? any : undefined;
  if (found === undefined) return dropped;
  if (typeof found !== "string") return undefined;
  if (full === found) return { least: uncutFrom(full), most: Number.POSITIVE_INFINITY };
  const limits = limitsOfCut(full, found);
  const fits = [limits.least, limits.most].every((limit) => cutDescription(full, limit) === found);
  return fits ? limits : undefined;
}

/** The least limit that leaves a text as it is. */
function uncutFrom(text: string): number {
  const bytes = Buffer.byteLength(text);
  // What a cut has made may be longer than its limit, by its ellipsis.
  const body = bytes - ellipsis.length;
  return text.endsWith(ellipsis) && cutDescription(text, body) === text ? body : bytes;
}

/** The limits under which `found` would be the cut of `full`, if it is one. */
function limitsOfCut(full: string, found: string): Limits {
  if (!found.endsWith(ellipsis) || full.startsWith(found)) {
    return { least: Buffer.byteLength(found), most: lastBefore(full, found.length, sentence) };
  }
  const body = found.slice(0, -ellipsis.length);
  // The white space at which it was cut lay within the limit.
  const least = Buffer.byteLength(body) + 1;
  return { least, most: lastBefore(full, body.length + 1, sentenceOrSpace) };
}

/** The greatest limit that includes nothing more behind `start` at which a cut would be made. */
function lastBefore(full: string, start: number, next: RegExp): number {
  const found = next.exec(full.slice(start));
  const end = found === null ? full.length : start + found.index + found[0].length;
  return Buffer.byteLength(full.slice(0, end)) - 1;
}

const ellipsis = "...";
const sentence = /\p{Sentence_Terminal}/u;
const sentenceOrSpace = /\p{Sentence_Terminal}|\p{White_Space}/u;

/** The limit that a person would have written: the roundest that does. */
export function roundest({ least, most }: Limits): number {
  for (const step of [1000, 500, 100]) {
    if (Math.floor(most / step) * step >= least) return Math.ceil(least / step) * step;
  }
  const power = 2 ** Math.ceil(Math.log2(least));
  if (power <= most) return power;
  const tens = Math.ceil(least / 10) * 10;
  return tens <= most ? tens : least;
}
