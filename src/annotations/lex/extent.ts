/** Where something ends, or where the bracket or quote stands that is never closed. */
export type Extent =
  | { readonly kind: "end"; readonly end: number }
  | { readonly kind: "unclosed"; readonly at: number };

const closing: ReadonlyMap<string, string> = new Map([
  ["[", "]"],
  ["{", "}"],
  ["(", ")"],
]);

/**
 * The end of the YAML flow collection or quoted scalar that starts at `start`. As in YAML, a quote opens a
 * scalar only where one may start: the apostrophe of `[it's]` is text.
 *
 * @see https://yaml.org/spec/1.2.2/#chapter-7-flow-style-productions
 */
export function flowExtent(text: string, start: number): Extent {
  const open: number[] = [];
  let scalarMayStart = true;
  for (let at = start; at < text.length; at += 1) {
    const character = text[at] ?? "";
    if (isQuote(character) && scalarMayStart) {
      const end = endOfQuoted(text, at);
      if (end === undefined) return { kind: "unclosed", at };
      if (open.length === 0) return { kind: "end", end };
      at = end - 1;
      // Directly behind a quoted key, `:` needs no blank.
      scalarMayStart = text[end] === ":";
    } else if (character === "[" || character === "{") {
      open.push(at);
      scalarMayStart = true;
    } else if (character === "]" || character === "}") {
      const opened = open.pop() ?? start;
      if (closing.get(text[opened] ?? "") !== character) return { kind: "unclosed", at: opened };
      if (open.length === 0) return { kind: "end", end: at + 1 };
      scalarMayStart = false;
    } else if (character === "#" && isBlank(text[at - 1])) {
      at = lineEnd(text, at) - 1;
    } else if (!isBlank(character)) {
      scalarMayStart =
        character === "," || (character === ":" && opensValue(text, at, scalarMayStart));
    }
  }
  return { kind: "unclosed", at: open.at(-1) ?? start };
}

/** Whether a colon separates a key from its value: it does before a blank, and behind a quoted key. */
function opensValue(text: string, at: number, behindQuote: boolean): boolean {
  return behindQuote || isBlank(text[at + 1]) || /[[\]{},]/.test(text[at + 1] ?? "");
}

/**
 * The end of a bare value: the first white space outside of quotes and brackets. An apostrophe behind a
 * letter or digit opens no quote.
 */
export function bareExtent(text: string, start: number): Extent {
  const open: { readonly closing: string; readonly at: number }[] = [];
  for (let at = start; at < text.length; at += 1) {
    const character = text[at] ?? "";
    const opened = closing.get(character);
    if (open.length === 0 && isBlank(character)) return { kind: "end", end: at };
    if (isQuote(character) && !/\w/.test(text[at - 1] ?? "")) {
      const end = endOfCelString(text, at);
      if (end === undefined) return { kind: "unclosed", at };
      at = end - 1;
    } else if (opened !== undefined) {
      open.push({ closing: opened, at });
    } else if (character === open.at(-1)?.closing) {
      open.pop();
    }
  }
  const unclosed = open.at(-1);
  return unclosed === undefined
    ? { kind: "end", end: text.length }
    : { kind: "unclosed", at: unclosed.at };
}

/** Where the line that `at` stands in ends, its line break excluded. */
export function lineEnd(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  return end === -1 ? text.length : end;
}

export function isQuote(character: string | undefined): boolean {
  return character === '"' || character === "'";
}

export function isBlank(character: string | undefined): boolean {
  return character === " " || character === "\t" || character === "\n" || character === undefined;
}

function endOfQuoted(text: string, start: number): number | undefined {
  const quoted = text[start] === "'" ? /'(?:[^']|'')*'/y : /"(?:[^"\\]|\\[\s\S])*"/y;
  quoted.lastIndex = start;
  return quoted.test(text) ? quoted.lastIndex : undefined;
}

/** CEL and JSON paths know backslashes in both kinds of quotes. */
function endOfCelString(text: string, start: number): number | undefined {
  const quoted = text[start] === "'" ? /'(?:[^'\\]|\\[\s\S])*'/y : /"(?:[^"\\]|\\[\s\S])*"/y;
  quoted.lastIndex = start;
  return quoted.test(text) ? quoted.lastIndex : undefined;
}
