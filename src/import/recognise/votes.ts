import { type Limits, roundest } from "./limits.js";

/** How the CRDs may have been made, as far as Kubernetes' types show it. */
export interface Making {
  readonly kubernetes: string;
  /** Whether embedded metadata has its five properties. */
  readonly embeddedObjectMeta: boolean;
  /** The limit on descriptions in bytes; 0 for none, `Infinity` for whole ones. */
  readonly descriptions: number;
}

/** Nodes that equal a type of a release under some limits on descriptions. */
export interface Vote {
  readonly kubernetes: string;
  /** `undefined` where the type holds no metadata, so that both fit. */
  readonly embeddedObjectMeta: boolean | undefined;
  readonly limits: Limits;
}

export interface Votes {
  add(vote: Vote, nodes: number): void;
  /**
   * The making that most nodes fit. Of equal ones the preferred one, else the newest release, whole
   * descriptions and whole metadata.
   */
  decide(): Making;
}

/** Counts votes for some of `releases` (oldest first): as many numbers as there are different votes, however many nodes were seen. */
export function createVotes(releases: readonly string[], preferred?: Making): Votes {
  const counts = new Map<string, { vote: Vote; nodes: number }>();
  let decided: Making | undefined;
  return {
    add(vote, nodes) {
      decided = undefined;
      const { kubernetes, embeddedObjectMeta, limits } = vote;
      const key = [kubernetes, embeddedObjectMeta, limits.least, limits.most].join(" ");
      const known = counts.get(key);
      if (known === undefined) counts.set(key, { vote, nodes });
      else known.nodes += nodes;
    },
    decide() {
      decided ??= decide([...counts.values()], releases, preferred);
      return decided;
    },
  };
}

interface Count {
  readonly vote: Vote;
  readonly nodes: number;
}

function decide(
  counts: readonly Count[],
  releases: readonly string[],
  preferred: Making | undefined,
): Making {
  const newestFirst = firstOf([...releases].reverse(), preferred?.kubernetes);
  let best: (Making & { nodes: number }) | undefined;
  for (const kubernetes of newestFirst) {
    for (const embeddedObjectMeta of firstOf([true, false], preferred?.embeddedObjectMeta)) {
      const fitting = counts.filter(
        ({ vote }) =>
          vote.kubernetes === kubernetes && vote.embeddedObjectMeta !== !embeddedObjectMeta,
      );
      const { limits, nodes } = busiest(fitting, preferred?.descriptions);
      if (best !== undefined && nodes <= best.nodes) continue;
      const descriptions = chosenIn(limits, preferred?.descriptions);
      best = { kubernetes, embeddedObjectMeta, descriptions, nodes };
    }
  }
  if (best === undefined) throw new Error("there is no release to choose from");
  return best;
}

/** The same, with one of them in front, if it is there. */
function firstOf<T>(all: readonly T[], first: T | undefined): readonly T[] {
  return [...all].sort((a, b) => Number(b === first) - Number(a === first));
}

function chosenIn(limits: Limits, preferred: number | undefined): number {
  if (preferred !== undefined && holds(limits, preferred)) return preferred;
  return limits.most === Number.POSITIVE_INFINITY ? limits.most : roundest(limits);
}

function holds({ least, most }: Limits, limit: number): boolean {
  return least <= limit && limit <= most;
}

/** The range of limits that most nodes fit; of equal ones the preferred, else that with the highest limits. */
function busiest(
  counts: readonly Count[],
  preferred: number | undefined,
): { limits: Limits; nodes: number } {
  const everything: Limits = { least: 0, most: Number.POSITIVE_INFINITY };
  let best = { limits: everything, nodes: 0 };
  const starts = new Set(counts.map(({ vote }) => vote.limits.least));
  for (const least of starts) {
    const open = counts.filter(
      ({ vote: { limits } }) => limits.least <= least && least <= limits.most,
    );
    const nodes = open.reduce((sum, count) => sum + count.nodes, 0);
    const most = Math.min(...open.map(({ vote }) => vote.limits.most));
    const limits = { least, most };
    const isPreferred = preferred !== undefined && holds(limits, preferred);
    const wins = isPreferred || most > best.limits.most;
    if (nodes > best.nodes || (nodes === best.nodes && wins)) best = { limits, nodes };
  }
  return best;
}
