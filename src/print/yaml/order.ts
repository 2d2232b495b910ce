import type { JsonObject } from "../../model/json.js";

/** The keys of `object` in the natural order of go-yaml v2. */
export function sortedKeys(object: JsonObject): readonly string[] {
  const keys = Object.keys(object);
  for (let index = 1; index < keys.length; index++) {
    const previous = keys[index - 1] ?? "";
    if (compareKeys(previous, keys[index] ?? "") > 0) return keys.sort(compareKeys);
  }
  return keys;
}

/**
 * Compares two keys where they first differ: letters by code point and behind everything else, runs of
 * digits by their number, the rest by code point.
 *
 * @see https://github.com/yaml/go-yaml/blob/v2/sorter.go
 */
export function compareKeys(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length);
  let at = 0;
  while (at < shorter && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  if (at === shorter) return a.length - b.length;
  if (isLowSurrogate(a.charCodeAt(at)) && isLowSurrogate(b.charCodeAt(at)) && at > 0) at--;
  const left = a.codePointAt(at) ?? 0;
  const right = b.codePointAt(at) ?? 0;
  const leftIsLetter = isLetter(left);
  const rightIsLetter = isLetter(right);
  if (leftIsLetter && rightIsLetter) return left - right;
  if (leftIsLetter || rightIsLetter) return rightIsLetter ? -1 : 1;
  return compareNumbers(a, b, at) || left - right;
}

/** By the number that the digits from `at` on make, then by how many they are. */
function compareNumbers(a: string, b: string, at: number): number {
  const left = digitsFrom(a, at);
  const right = digitsFrom(b, at);
  // A zero that only continues a number says less than how many digits follow it.
  const continues = (a[at] === "0" || b[at] === "0") && continuesNumber(a, at) ? "1" : "";
  return compareDigits(continues + left, continues + right) || left.length - right.length;
}

/** As Go does in int64, which wraps around. */
function compareDigits(left: string, right: string): number {
  if (left.length <= 15 && right.length <= 15) return Number(left) - Number(right);
  const leftNumber = BigInt.asIntN(64, BigInt(left));
  const rightNumber = BigInt.asIntN(64, BigInt(right));
  return leftNumber < rightNumber ? -1 : Number(leftNumber > rightNumber);
}

function continuesNumber(text: string, at: number): boolean {
  for (let index = at - 1; index >= 0 && isDigit(text.charCodeAt(index)); index--) {
    if (text[index] !== "0") return true;
  }
  return false;
}

function digitsFrom(text: string, start: number): string {
  let end = start;
  while (end < text.length && isDigit(text.charCodeAt(end))) end++;
  return text.slice(start, end);
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}

const letter = /^\p{L}$/u;

function isLetter(codePoint: number): boolean {
  if (codePoint < 0x80) {
    return (codePoint >= 0x61 && codePoint <= 0x7a) || (codePoint >= 0x41 && codePoint <= 0x5a);
  }
  return letter.test(String.fromCodePoint(codePoint));
}
