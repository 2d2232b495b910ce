/**
 * The values of scripts. A value is text in which single parts may be unknown: such a part is kept as the
 * source wrote it, `$(date)`, between two characters that no script has, and in letters that mean nothing
 * to any parser. Places that exist only where
 * the script runs, such as the repository's folder, are absolute paths that start with a character of
 * their own, so that `dirname`, `..` and `cd` work on them as on any path.
 */
const unknownStart = "\uE000";
const unknownEnd = "\uE001";

/** The repository's folder. */
export const repository = "/\uE010";
/** What `$(go env GOPATH)` gives. */
export const goPath = "/\uE011";
/** Where Go keeps the modules that it downloaded; below it the module's path. */
export const goModules = "/\uE012";
/** Where temporary folders are; below it one for each call of `mktemp`. */
export const temporary = "/\uE013";

const reserved = /[\uE000-\uE013]/g;

/** The text of a file without the characters that mean something here. Offsets stay as they are. */
export function plainSource(text: string): string {
  return text.replace(reserved, "?");
}

/** A part that nobody can know without running the script; `source` is how the script writes it. */
export function unknown(source: string): string {
  const letters = Array.from({ length: Math.min(source.length, longestSource) }, (_, index) => {
    return String.fromCodePoint(hidden + source.charCodeAt(index));
  });
  return `${unknownStart}${letters.join("")}${unknownEnd}`;
}

/** A source that is longer is shown by its start. */
const longestSource = 120;

/** The letters of an unknown part lie in a plane of their own, as far from each other as they were. */
const hidden = 0xf0000;

function uncovered(letters: string): string {
  const units = Array.from(letters, (letter) => (letter.codePointAt(0) ?? hidden) - hidden);
  return plainParts(String.fromCharCode(...units));
}

export function isKnown(text: string): boolean {
  return !text.includes(unknownStart);
}

/** The text for a person: unknown parts as the script writes them, paths from the repository's folder. */
export function shown(text: string): string {
  return plainParts(text)
    .replaceAll(`${repository}/`, "")
    .replaceAll(repository, ".")
    .replaceAll(goPath, "$(go env GOPATH)")
    .replaceAll(`${goModules}/`, "")
    .replaceAll(goModules, "$(go env GOMODCACHE)")
    .replaceAll(`${temporary}/`, "(temporary folder) ");
}

/** Unknown parts as they were written; one may stand inside of another one. */
function plainParts(text: string): string {
  return text.replace(/\uE000([^\uE000\uE001]*)\uE001/g, (_, letters: string) =>
    uncovered(letters),
  );
}

/**
 * What two ways through a script may leave in one variable: the text that both agree on, else an unknown
 * one. Where both name a file of one name, that much is known.
 */
export function eitherOf(a: string, b: string, source: string): string {
  if (a === b) return a;
  const name = lastPart(a);
  const isShared = name !== "" && name === lastPart(b) && (a.includes("/") || b.includes("/"));
  return isShared && isKnown(name) ? `${unknown(source)}/${name}` : unknown(source);
}

/** The name behind the last slash. */
export function lastPart(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
