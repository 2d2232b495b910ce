import type { JsonObject } from "../../model/json.js";
import type { Candidate, Candidates } from "./candidates.js";
import { childrenOf, visitObjects } from "./children.js";
import { limitsBelow } from "./limits.js";
import { isTelling } from "./match.js";
import { hasMembersOf } from "./members.js";
import type { Shapes } from "./shape.js";
import { siteOf } from "./site.js";
import type { Variants } from "./variants.js";
import type { Vote, Votes } from "./votes.js";

/** Nodes below which all is the same. */
interface Alike {
  readonly node: JsonObject;
  readonly candidates: readonly Candidate[];
  nodes: number;
}

/** Votes for the ways of making that the nodes below `roots` speak for. */
export function vote(
  roots: readonly JsonObject[],
  votes: Votes,
  variants: Variants,
  candidates: Candidates,
  shapes: Shapes,
): void {
  for (const { node, candidates: ofNode, nodes } of candidateNodes(roots, candidates, shapes)) {
    for (const release of variants.releases) {
      const { release: types } = variants.whole(release, true);
      const likely = ofNode.filter(
        ({ id, releases }) =>
          releases.includes(release) &&
          isTelling(id, shapes(node)) &&
          hasMembersOf(types, id, node),
      );
      for (const embeddedObjectMeta of [true, false]) {
        const found = firstFitting(node, likely, release, embeddedObjectMeta);
        if (found !== undefined) votes.add(found, nodes);
      }
    }
  }

  function firstFitting(
    node: JsonObject,
    likely: readonly Candidate[],
    release: string,
    metadata: boolean,
  ): Vote | undefined {
    for (const { id } of likely) {
      const holdsMetadata = variants.contents(release, id).metadata;
      if (!metadata && !holdsMetadata) continue;
      const type = variants.whole(release, metadata).type(id);
      if (type === undefined || type.shape.structure !== shapes(node).structure) continue;
      const { description: _, ...undescribed } = type.node;
      if (siteOf(undescribed, node) === undefined) continue;
      const limits = limitsBelow(type.node, node);
      if (limits === undefined) continue;
      const embeddedObjectMeta = holdsMetadata ? metadata : undefined;
      return { kubernetes: release, embeddedObjectMeta, limits };
    }
    return undefined;
  }
}

/** The nodes with the properties of some type, each kind of them once. */
function candidateNodes(
  roots: readonly JsonObject[],
  candidates: Candidates,
  shapes: Shapes,
): Iterable<Alike> {
  const found = new Map<number, Alike>();
  const look = (node: JsonObject): void => {
    const ofNode = candidates(node);
    if (ofNode.length === 0) return;
    const { texts } = shapes(node);
    const known = found.get(texts);
    if (known === undefined) found.set(texts, { node, candidates: ofNode, nodes: 1 });
    else known.nodes++;
  };
  for (const root of roots) visitObjects(root, look);
  return found.values();
}

/** Whether any description is at or below `node`. */
export function isDescribed(node: JsonObject): boolean {
  return node.description !== undefined || childrenOf(node).some(isDescribed);
}
