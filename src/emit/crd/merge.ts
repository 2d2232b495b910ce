import { isJsonObject, type JsonValue } from "../../model/json.js";

type Keywords = Readonly<Record<string, JsonValue>>;

/**
 * Puts what a place says over what the named type says, as controller-tools does when it flattens
 * `allOf: [type, field]`: documentation and a few keywords of the place win, lists of rules are
 * joined, and anything else that both say is kept twice, in `allOf`.
 *
 * Two rules differ. controller-tools would put two defaults into `allOf`, where the API server refuses
 * them; here the default of the place wins. And of two bounds in `allOf` it leaves the flag that
 * excludes the bound itself behind, where the API server finds no bound to exclude; here the flag goes
 * with its bound.
 *
 * @see https://github.com/kubernetes-sigs/controller-tools/blob/main/pkg/crd/flatten.go
 */
export function mergeReference(type: Keywords, place: Keywords): Record<string, JsonValue> {
  const merged: Record<string, JsonValue> = Object.assign(Object.create(null), type);
  const ofType: Record<string, JsonValue> = Object.create(null);
  const ofPlace: Record<string, JsonValue> = Object.create(null);

  for (const [keyword, value] of Object.entries(place)) {
    const present = merged[keyword];
    if (present === undefined) {
      merged[keyword] = value;
      continue;
    }
    const resolution = resolutions[keyword] ?? keepBoth;
    const resolved = resolution(present, value);
    if (resolved !== both) {
      merged[keyword] = resolved;
      continue;
    }
    delete merged[keyword];
    ofType[keyword] = present;
    ofPlace[keyword] = value;
  }

  for (const [bound, flag] of exclusions) {
    if (ofType[bound] === undefined) continue;
    delete merged[flag];
    if (type[flag] !== undefined) ofType[flag] = type[flag];
    if (place[flag] !== undefined) ofPlace[flag] = place[flag];
  }
  if (Object.keys(ofType).length > 0) merged.allOf = [...listOf(merged.allOf), ofType, ofPlace];
  return merged;
}

/** Bounds, and the flags that mean nothing without them. */
const exclusions = [
  ["minimum", "exclusiveMinimum"],
  ["maximum", "exclusiveMaximum"],
] as const;

const both = Symbol("both values stand, in allOf");

type Resolution = (type: JsonValue, place: JsonValue) => JsonValue | typeof both;

const placeWins: Resolution = (_type, place) => place;
const typeWins: Resolution = (type) => type;
const keepBoth: Resolution = () => both;
/** Texts and flags that agree stand once; numbers and everything else are kept twice even then. */
const unlessEqual: Resolution = (type, place) => (type === place ? type : both);
const joinTypeFirst: Resolution = (type, place) => [...listOf(type), ...listOf(place)];
const joinPlaceFirst: Resolution = (type, place) => [...listOf(place), ...listOf(type)];

const resolutions: Readonly<Record<string, Resolution>> = {
  title: placeWins,
  description: placeWins,
  externalDocs: placeWins,
  example: placeWins,
  default: placeWins,
  enum: typeWins,
  required: (type, place) => [...new Set([...listOf(type), ...listOf(place)])].sort(),
  allOf: joinTypeFirst,
  minProperties: unlessEqual,
  maxProperties: unlessEqual,
  type: typeWins,
  format: unlessEqual,
  pattern: unlessEqual,
  exclusiveMinimum: typeWins,
  exclusiveMaximum: typeWins,
  uniqueItems: typeWins,
  nullable: typeWins,
  "x-kubernetes-embedded-resource": typeWins,
  "x-kubernetes-int-or-string": typeWins,
  "x-kubernetes-preserve-unknown-fields": placeWins,
  "x-kubernetes-map-type": placeWins,
  "x-kubernetes-list-type": placeWins,
  "x-kubernetes-list-map-keys": placeWins,
  "x-kubernetes-validations": joinPlaceFirst,
  properties: (type, place) =>
    isJsonObject(type) && isJsonObject(place) ? { ...type, ...place } : place,
};

function listOf(value: JsonValue | undefined): readonly JsonValue[] {
  return Array.isArray(value) ? value : [];
}
