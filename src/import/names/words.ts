import { words } from "../../model/plural-rules.generated.js";

/** A name of a property as a part of a type's name: `run-policy` and `runPolicy` become `RunPolicy`. */
export function capitalised(name: string): string {
  const words = name.split(/[^A-Za-z0-9]+/).filter((word) => word !== "");
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("") || "Property";
}

/**
 * What one member of a list or map with this name is called: `Condition` for `Conditions`. `undefined`
 * where the name is no plural.
 */
export function singularOf(name: string): string | undefined {
  if (/[A-Z]s$/.test(name)) return name.slice(0, -1);
  const [, head = "", last = ""] = /^(.*?)([A-Z]?[a-z]+)$/.exec(name) ?? [];
  const singular = singularWord(last);
  return singular === undefined ? undefined : head + singular;
}

function singularWord(plural: string): string | undefined {
  const known = singulars.get(plural.toLowerCase());
  if (known !== undefined)
    return known === plural.toLowerCase() ? undefined : inCaseOf(plural, known);
  // Short words are acronyms: `Dns`, `Tls`.
  if (plural.length <= 3 || /(ss|us|is)$/.test(plural)) return undefined;
  if (plural.endsWith("ies")) return `${plural.slice(0, -3)}y`;
  if (/(sh|ss|us|ias|x|zz|[^a]ch)es$/.test(plural)) return plural.slice(0, -2);
  return plural.endsWith("s") ? plural.slice(0, -1) : undefined;
}

/** Words whose plural is not made by the usual endings. */
const singulars: ReadonlyMap<string, string> = new Map(
  words.map(([singular, plural]) => [plural.toLowerCase(), singular.toLowerCase()]),
);

function inCaseOf(model: string, word: string): string {
  return model.charAt(0) + word.slice(1);
}

/** The words that both names end with: `JobStatus` for `TFJobStatus` and `PyTorchJobStatus`. */
export function commonEnd(a: string, b: string): string {
  const [left, right] = [wordsOf(a), wordsOf(b)];
  let length = 0;
  while (length < left.length && left.at(-1 - length) === right.at(-1 - length)) length++;
  return left.slice(left.length - length).join("");
}

function wordsOf(name: string): readonly string[] {
  return name.match(/(?:[A-Z]+(?![a-z])|[A-Z]?[a-z]+)\d*|\d+/g) ?? [];
}
