import { equalJson, type JsonObject, jsonObject } from "../../model/json.js";
import type { Facets } from "../../model/schema.js";
import { hashText, hashValue, mix } from "../recognise/hash.js";
import type { Shapes } from "../recognise/shape.js";

/**
 * Where a type is named. At a property, the doc comment says what is particular about the place; items of
 * lists and values of maps have no comment, so that all but `null` is said of their type.
 */
export type Site = "property" | "inside";

/** Facets, and the keywords of the same name, that are about the place and not about its type. */
const ofPlace = {
  property: ["description", "title", "example", "externalDocs", "default", "nullable"],
  inside: ["nullable"],
} as const satisfies Readonly<Record<Site, readonly (keyof Facets)[]>>;

/** What a node says of its type. */
export interface OwnPart {
  /** Equal for equal ones; others may have the same. */
  readonly key: number;
  readonly node: JsonObject;
}

/** The own part of a node, whose facets are those of `schema`. */
export function ownPartOf(node: JsonObject, schema: Facets, site: Site, shapes: Shapes): OwnPart {
  const { place } = splitFacets(schema, node, site);
  const own = jsonObject(
    Object.entries(node).filter(([keyword]) => !Object.hasOwn(place, keyword)),
  );
  let said = 0;
  for (const [keyword, value] of Object.entries(own)) {
    if (!members.has(keyword)) said = (said + hashValue(value, hashText(keyword, 1))) | 0;
  }
  return { key: mix(shapes(node).texts + said), node: own };
}

/** What the schema of a node says of its place, and what of its type. */
export function splitFacets<S extends Facets>(
  schema: S,
  node: JsonObject,
  site: Site,
): { place: Facets; type: S } {
  // An `enum` that stands beside `nullable` stays beside it only where one type says both.
  const isOfPlace = (facet: string) =>
    ofPlace[site].some((name) => name === facet) &&
    (facet !== "nullable" || node.enum === undefined);
  const entries = Object.entries(schema);
  return {
    place: Object.fromEntries(entries.filter(([facet]) => isOfPlace(facet))),
    // Only facets are left out, which every schema may lack.
    type: Object.fromEntries(entries.filter(([facet]) => !isOfPlace(facet))) as S,
  };
}

/** What the shape of a node tells. */
const members: ReadonlySet<string> = new Set(["properties", "items", "additionalProperties"]);

/** Things by own parts, with two of the same key told apart. */
export interface ByOwnPart<T> {
  get(part: OwnPart): T | undefined;
  set(part: OwnPart, value: T): void;
}

export function createByOwnPart<T>(): ByOwnPart<T> {
  const entries = new Map<number, { node: JsonObject; value: T }[]>();
  return {
    get: ({ key, node }) => entries.get(key)?.find((each) => equalJson(each.node, node))?.value,
    set({ key, node }, value) {
      const known = entries.get(key);
      if (known === undefined) entries.set(key, [{ node, value }]);
      else known.push({ node, value });
    },
  };
}
