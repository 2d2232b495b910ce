import { type JsonObject, type JsonValue, NumberText } from "../../model/json.js";

/**
 * Hashes of 32 bits, for finding nodes that are probably equal. Nothing rests on one alone: whoever
 * finds two equal hashes compares what they stand for.
 */
export function hashText(text: string, seed: number): number {
  let hash = seed ^ text.length;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return mix(hash);
}

/** Of a value of JSON; the order of an object's keys does not matter. */
export function hashValue(value: JsonValue, seed: number): number {
  if (value === null) return mix(seed + 1);
  switch (typeof value) {
    case "boolean":
      return mix(seed + (value ? 2 : 3));
    case "string":
      return hashText(value, seed + 4);
    case "number":
      return hashText(String(value), seed + 5);
    case "object":
      return value instanceof NumberText
        ? hashText(value.text, seed + 5)
        : hashContainer(value, seed);
  }
}

function hashContainer(value: readonly JsonValue[] | JsonObject, seed: number): number {
  // `Array.isArray` does not tell TypeScript about readonly arrays.
  if (Array.isArray(value)) return hashList(value as readonly JsonValue[], seed);
  const object = value as JsonObject;
  let hash = seed + 7;
  for (const key in object) {
    const part = object[key];
    if (part !== undefined) hash = (hash + hashValue(part, hashText(key, seed))) | 0;
  }
  return mix(hash);
}

function hashList(values: readonly JsonValue[], seed: number): number {
  let hash = seed + 6;
  for (const value of values) hash = hashValue(value, hash);
  return hash;
}

/** Spreads every bit over all others. */
export function mix(value: number): number {
  let hash = value | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
