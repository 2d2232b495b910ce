import { distance } from "fastest-levenshtein";

/**
 * The candidate that `word` was most likely meant to be, or `undefined` if none is near.
 *
 * Upper and lower case count little. Two of five letters may differ, at least one; else the
 * only candidate counts that starts with the word, or the word with it. A word of one or two letters
 * has no near ones. Of equally near candidates the first one wins.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  if (word.length < 3) return undefined;
  const limit = Math.max(1, Math.floor(word.length * 0.4));
  let best: { readonly candidate: string; readonly score: number } | undefined;
  const all = [...candidates];
  for (const candidate of all) {
    const score = difference(word, candidate);
    if (score <= limit && score < (best?.score ?? Number.POSITIVE_INFINITY)) {
      best = { candidate, score };
    }
  }
  return best?.candidate ?? onlyStart(word, all);
}

function onlyStart(word: string, candidates: readonly string[]): string | undefined {
  const found = candidates.filter((candidate) => {
    return candidate.length >= 3 && (candidate.startsWith(word) || word.startsWith(candidate));
  });
  return found.length === 1 ? found[0] : undefined;
}

/** How many letters differ; case alone counts as half a letter. */
function difference(word: string, candidate: string): number {
  if (word === candidate) return 0;
  const letters = distance(word.toLowerCase(), candidate.toLowerCase());
  return letters === 0 ? 0.5 : letters;
}
