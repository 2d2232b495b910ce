import { objectMetaId } from "../../kubernetes/release.js";
import { equalJson, type JsonObject } from "../../model/json.js";
import type { Position } from "../../model/position.js";
import type { Facets } from "../../model/schema.js";
import type { Candidate } from "./candidates.js";
import { hasMembersOf } from "./members.js";
import type { Shape } from "./shape.js";
import { siteOf } from "./site.js";
import type { Variant } from "./variant.js";

/** A Kubernetes type, and what the place says besides. */
export interface Match {
  readonly id: string;
  readonly site: Facets;
}

/**
 * The type of `variant` that `node` equals: of several, the one beside which the place has to say least,
 * then the preferred one.
 */
export function matchType(
  node: JsonObject,
  variant: Variant,
  candidates: readonly Candidate[],
  shape: Shape,
): Match | undefined {
  let best: (Match & { readonly said: number }) | undefined;
  for (const { id, releases } of candidates) {
    if (!releases.includes(variant.release.name) || !isTelling(id, shape)) continue;
    const type = hasMembersOf(variant.release, id, node) ? variant.type(id) : undefined;
    if (type === undefined || type.shape.texts !== shape.texts) continue;
    const site = siteOf(type.node, node);
    if (site === undefined || !givesBack(variant, id, site, node)) continue;
    const said = Object.keys(site).length;
    if (best === undefined || said < best.said) best = { id, site, said };
  }
  return best && { id: best.id, site: best.site };
}

/** Nodes without descriptions look like many a type unless they are large. */
const large = 20;

/**
 * Whether a node that looks like the type `id` says enough to be told from others that look so by chance.
 * Metadata has no descriptions, but nothing else has its five properties.
 */
export function isTelling(id: string, { descriptions, nodes }: Shape): boolean {
  return descriptions > 0 || nodes >= large || id === objectMetaId;
}

function givesBack(variant: Variant, target: string, site: Facets, node: JsonObject): boolean {
  const flattened = variant.flatten({ kind: "reference", target, position: ownPlace, ...site });
  return equalJson(flattened, node);
}

/** Any position tells the CRD output that the place is the author's own. */
const ownPlace: Position = { file: "", start: 0, end: 0 };
