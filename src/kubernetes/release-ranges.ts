/**
 * Names some of the releases `all` in a few words: `1.30 and later`, `1.28 to 1.35`,
 * `1.28, 1.31 to 1.33`. Both lists are oldest first. Empty for no release.
 *
 * The newest release that is known stands for those to come; the oldest does not for those before.
 */
export function describeReleases(some: readonly string[], all: readonly string[]): string {
  return runsOf(some, all)
    .map((run) => describeRun(run, all))
    .join(", ");
}

/** Releases that follow each other, first and last. */
interface Run {
  readonly first: string;
  readonly last: string;
}

function runsOf(some: readonly string[], all: readonly string[]): readonly Run[] {
  const wanted = new Set(some);
  const runs: Run[] = [];
  let open: Run | undefined;
  for (const release of all) {
    if (wanted.has(release)) {
      open = { first: open?.first ?? release, last: release };
    } else if (open !== undefined) {
      runs.push(open);
      open = undefined;
    }
  }
  return open === undefined ? runs : [...runs, open];
}

function describeRun({ first, last }: Run, all: readonly string[]): string {
  if (first === last) return first;
  return last === all.at(-1) ? `${first} and later` : `${first} to ${last}`;
}
