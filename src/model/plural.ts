import { acronyms, suffixes, words } from "./plural-rules.generated.js";

/**
 * The plural that controller-gen gives a kind, in lower case: `PyTorchJob` → `pytorchjobs`. It follows
 * the Go package flect, oddities included, because the plural is part of every URL of the API.
 */
export function pluralOf(kind: string): string {
  const last = lastWord(kind);
  if (last === "") return "";
  return pluralInCase(kind, last).toLowerCase();
}

function pluralInCase(kind: string, last: string): string {
  const known = pluralOfWord.get(kind);
  if (known !== undefined) return known;
  const lower = last.toLowerCase();
  if (knownPlurals.has(kind) || knownPlurals.has(lower)) return kind;
  const plural = pluralOfWord.get(lower);
  if (plural !== undefined) return replaceEnd(kind, last, plural);
  for (const [ending, replacement] of endings) {
    if (last.endsWith(ending)) return replaceEnd(kind, last, replaceEnd(last, ending, replacement));
  }
  return lower.endsWith("s") ? kind : `${kind}s`;
}

/** Where `text` does not end so, the replacement is added: flect's spelling of acronyms may differ. */
function replaceEnd(text: string, end: string, replacement: string): string {
  return (text.endsWith(end) ? text.slice(0, -end.length) : text) + replacement;
}

const pluralOfWord = new Map(words.map(([singular, plural]) => [singular, plural]));
const knownPlurals = new Set(words.flatMap(pluralsToRecognise));
const knownAcronyms = new Set(acronyms);
const endings = [...words].reverse().filter(reachesCompounds).flatMap(endingsOf);
endings.push(...suffixes.flatMap(endingsOf));

function pluralsToRecognise([, plural, alternative, reach]: (typeof words)[number]): string[] {
  return reach.includes("unidirectional") ? [] : [plural, alternative].filter((one) => one !== "");
}

function reachesCompounds([, , , reach]: (typeof words)[number]): boolean {
  return !reach.includes("exact");
}

/** What already has the ending of the plural stays; that comes first. */
function endingsOf([singular, plural]: readonly [string, string, ...string[]]) {
  return [
    [plural, plural],
    [singular, plural],
  ] as const;
}

/** The last word of a name in camel case; an acronym in capitals, however the name spells it. */
function lastWord(name: string): string {
  if (knownAcronyms.has(name.toUpperCase())) return name.toUpperCase();
  let start = 0;
  for (let index = 1; index < name.length; index++) {
    const startsWord = isUpper(name, index) && !isUpper(name, index - 1);
    const endsAcronym =
      isUpper(name, index) && knownAcronyms.has(name.slice(start, index).toUpperCase());
    if (startsWord || endsAcronym) start = index;
  }
  const last = name.slice(start);
  return knownAcronyms.has(last.toUpperCase()) ? last.toUpperCase() : last;
}

function isUpper(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return code >= 0x41 && code <= 0x5a;
}
