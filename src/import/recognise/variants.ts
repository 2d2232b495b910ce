import type { Release } from "../../kubernetes/release.js";
import { type Contents, createContents } from "./contents.js";
import { createVariant, type Variant } from "./variant.js";
import type { Making } from "./votes.js";

/** The types of all releases, as different calls of a generator would write them; each made once. */
export interface Variants {
  /** Oldest first. */
  readonly releases: readonly string[];
  /** With whole descriptions. */
  whole(release: string, embeddedObjectMeta: boolean): Variant;
  /** As `making` has it; the author's own descriptions are cut at `own` bytes. */
  made(making: Making, own: number): Variant;
  /** What a type of a release holds. */
  contents(release: string, id: string): Contents;
}

export function createVariants(
  releases: readonly string[],
  load: (release: string) => Release,
): Variants {
  const opened = new Map<string, Release>();
  const known = new Map<string, Variant>();
  const contents = new Map<string, (id: string) => Contents>();

  function open(release: string): Release {
    const found = opened.get(release) ?? load(release);
    opened.set(release, found);
    return found;
  }

  function contentsOf(release: string): (id: string) => Contents {
    const made = contents.get(release) ?? createContents(open(release));
    contents.set(release, made);
    return made;
  }

  function variant(release: string, metadata: boolean, embedded: number, own: number): Variant {
    const key = [release, metadata, embedded, own].join(" ");
    const found = known.get(key);
    if (found !== undefined) return found;
    const made = createVariant(open(release), contentsOf(release), {
      descriptions: { own, embedded },
      embeddedObjectMeta: metadata,
    });
    known.set(key, made);
    return made;
  }

  return {
    releases,
    whole: (release, metadata) =>
      variant(release, metadata, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY),
    made: ({ kubernetes, embeddedObjectMeta, descriptions }, own) =>
      variant(kubernetes, embeddedObjectMeta, descriptions, own),
    contents: (release, id) => contentsOf(release)(id),
  };
}
