import type { Report } from "../../diagnostics/diagnostic.js";
import type { Argument } from "../argument.js";
import { isBlank, lineEnd } from "../lex/extent.js";
import type { SourceText } from "../lex/source-text.js";

/** One argument that is to be read. */
export interface Reading {
  readonly source: SourceText;
  /** The annotation's, for messages. */
  readonly name: string;
  /** Where the argument may start: behind the annotation's name. */
  readonly start: number;
  readonly report: Report;
}

/** What was read. Without an argument, what is wrong has been reported. */
export interface Outcome {
  readonly argument?: Argument;
  /** Where the argument ends in the text; the annotation ends there. */
  readonly end: number;
}

/** The place of the annotation's name, for what is missing behind it. */
export function nameOf({ start, name }: Reading): { readonly start: number; readonly end: number } {
  return { start: start - name.length - "@".length, end: start };
}

/** Reports what is wrong with the argument, at `text.slice(start, end)`. */
export function reportMalformed(
  reading: Reading,
  place: { readonly start: number; readonly end: number },
  problem: string,
  help?: string,
): void {
  reading.report({
    code: "malformed-argument",
    position: reading.source.position(place.start, place.end),
    arguments: { name: reading.name, problem },
    ...(help !== undefined && { help }),
  });
}

/** Reports a quote or bracket at `at` that is never closed. Reading goes on behind its line. */
export function reportUnfinished(reading: Reading, at: number): Outcome {
  const { source, name, report } = reading;
  report({
    code: "unfinished-argument",
    position: source.position(at, at + 1),
    arguments: { name, opening: `with ${source.text[at]}` },
  });
  return { end: lineEnd(source.text, at) };
}

/** Where the first character stands, from `start` on, that is no blank; at most the end of the line. */
export function skipBlanks(text: string, start: number): number {
  let at = start;
  while (at < text.length && text[at] !== "\n" && isBlank(text[at])) at += 1;
  return at;
}

/** The rest of the line from `start` on, without blanks at its ends. */
export function restOfLine(
  text: string,
  start: number,
): { readonly start: number; readonly end: number; readonly text: string } {
  const from = skipBlanks(text, start);
  const rest = text.slice(from, lineEnd(text, from)).trimEnd();
  return { start: from, end: from + rest.length, text: rest };
}

/**
 * Reports whatever stands on the line behind a finished argument. Another annotation there is the usual
 * reason.
 */
export function reportRest(reading: Reading, start: number): boolean {
  const rest = restOfLine(reading.source.text, start);
  if (rest.text === "") return false;
  reportMalformed(reading, rest, "more text follows behind it", helpForTags(rest.text));
  return true;
}

/** Advice for a text that holds another annotation. */
export function helpForTags(text: string): string | undefined {
  const tag = /(?:^|\s)(@[A-Za-z][\w:]*)/.exec(text)?.[1];
  return tag === undefined ? undefined : `Start a new line with "${tag}".`;
}

/** What is wrong with a text that begins with a quote as word processors make them. */
export function typographicQuote(text: string): string | undefined {
  const [first = ""] = text;
  return /[\u2018-\u201f]/.test(first) ? `${first} is no quote here; write "…"` : undefined;
}
