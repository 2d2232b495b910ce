import { dirname, resolvePath } from "../paths.js";
import { mostItems } from "../shell/budget.js";
import { isKnown, lastPart, repository } from "../text.js";
import type { Scope } from "./expand.js";

interface Call {
  /** The arguments as they were written. */
  readonly text: string;
  readonly scope: Scope;
  expand(text: string, scope: Scope): string;
}

/** A function of make; undefined where its value cannot be known. */
type MakeFunction = (call: Call) => string | undefined;

/** @see https://www.gnu.org/software/make/manual/html_node/Functions.html */
export const functions: Readonly<Record<string, MakeFunction>> = {
  shell: ({ text, scope, expand }) => scope.shell(expand(text, scope)),
  strip: onWords((words) => words),
  sort: onWords((words) => [...new Set(words)].sort()),
  firstword: onWords((words) => words.slice(0, 1)),
  lastword: onWords((words) => words.slice(-1)),
  words: onWords((words) => [String(words.length)]),
  dir: onWords((words) => words.map((word) => (word.includes("/") ? `${dirname(word)}/` : "./"))),
  notdir: onWords((words) => words.map(lastPart)),
  basename: onWords((words) => words.map((word) => word.replace(/\.[^./]*$/, ""))),
  suffix: onWords((words) => words.flatMap((word) => /\.[^./]*$/.exec(word)?.[0] ?? [])),
  abspath: onWords((words) => words.map((word) => resolvePath(repository, word))),
  realpath: onWords((words) => words.map((word) => resolvePath(repository, word))),
  wildcard: onWords((words) => (words.some((word) => /[*?[]/.test(word)) ? undefined : words)),
  addprefix: onList(([prefix = ""], words) => words.map((word) => prefix + word)),
  addsuffix: onList(([suffix = ""], words) => words.map((word) => word + suffix)),
  filter: onList(([patterns = ""], words) => words.filter((word) => fits(word, patterns))),
  "filter-out": onList(([patterns = ""], words) => words.filter((word) => !fits(word, patterns))),
  word: onList(([number = ""], words) => words.slice(Number(number) - 1, Number(number))),
  patsubst: onList(([from = "", to = ""], words) => words.map((word) => replaced(word, from, to))),
  subst: (call) => {
    const [from = "", to = "", text = ""] = argumentsOf(call, 3);
    return from === "" ? text : text.replaceAll(from, () => to);
  },
  if: ({ text, scope, expand }) => {
    const [condition = "", then = "", otherwise = ""] = splitArguments(text, 3);
    const value = expand(condition.trim(), scope);
    return isKnown(value) ? expand(value === "" ? otherwise : then, scope) : undefined;
  },
  or: ({ text, scope, expand }) => {
    const values = splitArguments(text, mostItems).map((part) => expand(part.trim(), scope));
    return values.find((value) => value !== "") ?? "";
  },
  call: ({ text, scope, expand }) => {
    const [name = "", ...values] = splitArguments(text, mostItems).map((part) =>
      expand(part, scope),
    );
    const defined = scope.variables.get(name.trim());
    if (defined === undefined) return undefined;
    return expand(
      defined.text,
      withNames(
        scope,
        [name, ...values].map((value, at) => [String(at), value.trim()]),
      ),
    );
  },
  foreach: ({ text, scope, expand }) => {
    const [name = "", list = "", body = ""] = splitArguments(text, 3);
    const words = wordsOf(expand(list, scope));
    if (!words.every(isKnown) || words.length > mostItems) return undefined;
    return words.map((word) => expand(body, withNames(scope, [[name.trim(), word]]))).join(" ");
  },
  eval: () => "",
  info: () => "",
  warning: () => "",
  error: () => "",
};

function withNames(scope: Scope, names: readonly (readonly [string, string])[]): Scope {
  const variables = new Map(scope.variables);
  for (const [name, text] of names) variables.set(name, { text, isExpanded: true });
  return { ...scope, variables };
}

function onWords(
  change: (words: readonly string[]) => readonly string[] | undefined,
): MakeFunction {
  return ({ text, scope, expand }) => change(wordsOf(expand(text, scope)))?.join(" ");
}

/** A function whose last argument is a list of words. */
function onList(
  change: (first: readonly string[], words: readonly string[]) => readonly string[],
): MakeFunction {
  return (call) => {
    const all = argumentsOf(call, 3);
    return change(
      all.slice(0, -1).map((one) => one.trim()),
      wordsOf(all.at(-1) ?? ""),
    ).join(" ");
  };
}

function argumentsOf({ text, scope, expand }: Call, most: number): readonly string[] {
  return splitArguments(text, most).map((part) => expand(part, scope));
}

/** Arguments end at commas outside of brackets; the last one may have commas. */
function splitArguments(text: string, most: number): readonly string[] {
  const found: string[] = [];
  let [depth, start] = [0, 0];
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index] ?? "";
    if (/[({]/.test(character)) depth += 1;
    else if (/[)}]/.test(character)) depth -= 1;
    else if (character === "," && depth === 0 && found.length < most - 1) {
      found.push(text.slice(start, index));
      start = index + 1;
    }
  }
  return [...found, text.slice(start)];
}

function wordsOf(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== "");
}

function fits(word: string, patterns: string): boolean {
  return wordsOf(patterns).some((pattern) => stemOf(word, pattern) !== undefined);
}

/** What `%` stands for; undefined if the word does not fit. */
function stemOf(word: string, pattern: string): string | undefined {
  const at = pattern.indexOf("%");
  if (at < 0) return word === pattern ? "" : undefined;
  const [start, end] = [pattern.slice(0, at), pattern.slice(at + 1)];
  const isFit = word.length >= pattern.length - 1 && word.startsWith(start) && word.endsWith(end);
  return isFit ? word.slice(at, word.length - end.length) : undefined;
}

function replaced(word: string, from: string, to: string): string {
  const stem = stemOf(word, from);
  return stem === undefined ? word : to.replace("%", () => stem);
}
