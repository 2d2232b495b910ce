import { parseEvents, YAMLException } from "js-yaml";
import type { JsonObject, JsonValue } from "../../model/json.js";
import { construct, type Problem, type Span } from "./construct.js";
import { maxDepth } from "./limits.js";

/** One document of a file. */
export interface Document {
  readonly value: JsonValue;
  /** Where its text stands in the file. */
  readonly span: Span;
  /** Where the key of an object stands, or the object itself in a list. */
  spanOf(object: JsonObject): Span | undefined;
}

export type ReadDocument = Document | Unreadable;

export interface Unreadable {
  readonly problem: string;
  readonly span: Span;
}

/**
 * Reads the documents of a file of YAML or JSON one by one, so that a mistake in one leaves the others
 * alone. Documents without a value are left out.
 */
export function* readDocuments(text: string): Generator<ReadDocument> {
  for (const chunk of chunksOf(text)) {
    const read = readChunk(text.slice(chunk.start, chunk.end), chunk.start);
    if ("problem" in read || read.value !== null) yield read;
  }
}

/** A line `---` starts a document wherever it stands: neither quotes nor blocks can hold it. */
function* chunksOf(text: string): Generator<Span> {
  let start = 0;
  for (const { index } of text.matchAll(/^---(?=[ \t\r\n]|$)/gm)) {
    // Directives and comments belong to the document below them.
    if (!/^(?![%#]|[ \t\r]*$)/m.test(text.slice(start, index))) continue;
    yield { start, end: index };
    start = index;
  }
  yield { start, end: text.length };
}

function readChunk(text: string, offset: number): ReadDocument {
  const start = offset + Math.max(0, text.search(/^(?!---|#|[ \t\r]*$)/m));
  const moved = (span: Span): Span => ({ start: span.start + offset, end: span.end + offset });
  const read = parse(text);
  if ("problem" in read) return { problem: read.problem, span: moved(read) };
  return {
    value: read.value,
    span: { start, end: Math.max(start, text.indexOf("\n", start - offset) + offset) },
    spanOf: (object) => {
      const span = read.spans.get(object);
      return span && moved(span);
    },
  };
}

function parse(text: string): ReturnType<typeof construct> {
  try {
    return construct(text, parseEvents(text, { maxDepth }));
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    return problemOf(error, text);
  }
}

/** The parser's message as a part of ours. */
function problemOf({ reason, mark }: YAMLException, text: string): Problem {
  const start = Math.min(mark?.position ?? 0, text.length);
  const lineEnd = text.indexOf("\n", start);
  const end = Math.max(start, lineEnd < 0 ? text.length : lineEnd);
  const problem = /maxDepth/.test(reason) ? `it nests more than ${maxDepth} levels deep` : reason;
  return { problem, start, end: Math.min(end, start + 80) };
}
