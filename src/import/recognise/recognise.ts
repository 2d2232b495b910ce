import type { Availability } from "../../kubernetes/availability.js";
import type { Release } from "../../kubernetes/release.js";
import type { JsonObject } from "../../model/json.js";
import { createCandidates } from "./candidates.js";
import { childrenOf } from "./children.js";
import { type Match, matchType } from "./match.js";
import { isDescribed, vote } from "./observe.js";
import { matchScalar } from "./scalars.js";
import { createShapes } from "./shape.js";
import type { Variant } from "./variant.js";
import { createVariants } from "./variants.js";
import { createVotes, type Making } from "./votes.js";

/** Kubernetes' types in all releases. */
export interface KubernetesTypes {
  readonly availability: Availability;
  /** Opens one of `availability.releases`. */
  open(release: string): Release;
}

/** How the output `crds` has to be configured to give back what was observed. */
export interface Configured {
  /** The release that fits most nodes, or the one asked for. */
  readonly kubernetes: string;
  /** The limits on descriptions under which types and texts come back. */
  readonly descriptions: { readonly own: DescriptionLimit; readonly embedded: DescriptionLimit };
  /** Whether embedded metadata has its five properties, or none. */
  readonly embeddedObjectMeta: boolean;
}

/** What was found of Kubernetes' types in one file. */
export interface Recognition extends Configured {
  /**
   * The Kubernetes type that a node equals, and what the place says besides: merged as the CRD output
   * merges a reference, both give back the node exactly.
   */
  typeAt(node: JsonObject): Match | undefined;
  /** Nodes that fit only another release; those within others are left out. */
  readonly missed: readonly Missed[];
}

export type DescriptionLimit = "full" | "none" | number;

/** A node that stays spelled out, because only other releases have its type in this form. */
export interface Missed {
  readonly node: JsonObject;
  readonly id: string;
  /** Oldest first. */
  readonly releases: readonly string[];
}

export interface Recogniser {
  /** First pass: looks at the schemas (`openAPIV3Schema`) of one file, and keeps only counts. */
  observe(roots: readonly JsonObject[]): void;
  /** What fits the files that were observed; most nodes of them, where not all fit the same. */
  configured(): Configured;
  /** Second pass, after all files were observed: what is in one of them. */
  recognise(roots: readonly JsonObject[]): Recognition;
}

export interface ImportOptions {
  /** The release to recognise types of, instead of the one that fits most. */
  readonly kubernetes?: string;
  /** How the CRDs are said to have been made; counts where they fit others as well. */
  readonly preferred?: Making;
}

/** Recognises Kubernetes' types in schemas of CRDs: of one release, or of the one asked for. */
export function createRecogniser(
  { availability, open }: KubernetesTypes,
  options: ImportOptions,
): Recogniser {
  const { kubernetes, preferred } = options;
  const releases = kubernetes === undefined ? availability.releases : [kubernetes];
  const candidates = createCandidates(availability);
  const variants = createVariants(releases, open);
  const votes = createVotes(releases, preferred);
  let described = false;

  /** The limit on the author's own descriptions: where there are none, none are wanted. */
  function ownLimit({ descriptions }: Making): number {
    return described ? Number.POSITIVE_INFINITY : descriptions;
  }

  function configured(): Configured {
    const making = votes.decide();
    const { kubernetes, embeddedObjectMeta, descriptions } = making;
    return {
      kubernetes,
      embeddedObjectMeta,
      descriptions: { own: limit(ownLimit(making)), embedded: limit(descriptions) },
    };
  }

  function recognise(roots: readonly JsonObject[]): Recognition {
    const making = votes.decide();
    const own = ownLimit(making);
    const chosen = variants.made(making, own);
    const shapes = createShapes();
    const known = new Map<JsonObject, Match | undefined>();

    function typeAt(node: JsonObject): Match | undefined {
      if (node.properties === undefined) return matchScalar(node);
      if (!known.has(node)) known.set(node, matchIn(chosen, node));
      return known.get(node);
    }

    function matchIn(variant: Variant, node: JsonObject): Match | undefined {
      const ofNode = candidates(node);
      return ofNode.length === 0 ? undefined : matchType(node, variant, ofNode, shapes(node));
    }

    function missedAt(node: JsonObject): readonly Missed[] {
      if (node.properties === undefined) return childrenOf(node).flatMap(missedAt);
      if (typeAt(node) !== undefined) return [];
      const found = candidates(node).length === 0 ? [] : otherReleases(node);
      const [first] = found;
      if (first === undefined) return childrenOf(node).flatMap(missedAt);
      const fitting = found.filter(({ id }) => id === first.id);
      return [{ node, id: first.id, releases: fitting.map(({ kubernetes }) => kubernetes) }];
    }

    function otherReleases(node: JsonObject): { id: string; kubernetes: string }[] {
      return availability.releases.flatMap((kubernetes) => {
        const match = matchIn(variants.made({ ...making, kubernetes }, own), node);
        return match === undefined ? [] : [{ id: match.id, kubernetes }];
      });
    }

    return {
      ...configured(),
      typeAt,
      missed: roots.flatMap(childrenOf).flatMap(missedAt),
    };
  }

  return {
    observe(roots) {
      const shapes = createShapes();
      vote(roots, votes, variants, candidates, shapes);
      described ||= roots.some(isDescribed);
    },
    configured,
    recognise,
  };
}

function limit(bytes: number): DescriptionLimit {
  if (bytes === Number.POSITIVE_INFINITY) return "full";
  return bytes === 0 ? "none" : bytes;
}
