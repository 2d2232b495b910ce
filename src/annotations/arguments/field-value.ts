import { isJsonObject, type JsonValue } from "../../model/json.js";
import type { FieldSpec, FieldType } from "../form.js";
import { bareExtent, flowExtent, isBlank, isQuote } from "../lex/extent.js";
import { readQuoted } from "../lex/quoted.js";
import { valueInWords } from "../words.js";
import { type Reading, reportMalformed, reportUnfinished, typographicQuote } from "./reading.js";
import { helpForChoice, problemOfChoice } from "./text.js";
import { parseFlowFast } from "./value.js";

/** The value of one field. Without a value, what is wrong with it has been reported. */
export interface FieldValue {
  readonly value?: JsonValue;
  readonly end: number;
  /** Whether there is no telling where the next pair starts. */
  readonly lost?: true;
}

/**
 * Reads the value that starts at `start`: quoted, in the brackets of YAML's flow style if the field holds
 * a list or a map, or bare.
 *
 * @param spec - absent for an unknown field, whose value is passed over
 * @param keys - the names of all fields of the annotation
 */
export function readFieldValue(
  reading: Reading,
  spec: FieldSpec | undefined,
  start: number,
  keys: readonly string[],
): FieldValue {
  const first = reading.source.text[start];
  if (isQuote(first)) return readQuotedValue(reading, spec, start);
  if (spec !== undefined && collections.has(spec.type)) {
    if (first === "[" || first === "{") return readCollection(reading, spec, start);
  }
  return readBare(reading, spec, start, keys);
}

/** The types of fields whose values may stand in brackets. */
const collections: ReadonlySet<FieldType> = new Set(["strings", "map", "paths", "object", "json"]);

function readQuotedValue(reading: Reading, spec: FieldSpec | undefined, start: number): FieldValue {
  const { text } = reading.source;
  const quoted = readQuoted(text, start);
  switch (quoted.kind) {
    case "unfinished":
      return { ...reportUnfinished(reading, start), lost: true };
    case "malformed": {
      const help = "In single quotes, backslashes need no escape.";
      reportMalformed(reading, { start: quoted.at, end: quoted.at + 2 }, quoted.problem, help);
      return passOver(text, start);
    }
    case "text": {
      if (isBlank(text[quoted.end])) return accept(reading, spec, { start, ...quoted });
      const end = bareEnd(text, quoted.end);
      const help = "A quote inside of the text is written \\\" in double and '' in single quotes.";
      reportMalformed(reading, { start: quoted.end, end }, "text follows the closing quote", help);
      return { end };
    }
  }
}

/** Past a quoted value with a wrong escape in it. */
function passOver(text: string, start: number): FieldValue {
  const extent = flowExtent(text, start);
  return extent.kind === "end" ? { end: extent.end } : { end: text.length, lost: true };
}

function readCollection(reading: Reading, spec: FieldSpec, start: number): FieldValue {
  const { text } = reading.source;
  const extent = flowExtent(text, start);
  if (extent.kind === "unclosed") return { ...reportUnfinished(reading, extent.at), lost: true };
  const flow = parseFlowFast(text.slice(start, extent.end));
  const { end } = extent;
  if (flow.kind === "problem") {
    const place = { start: start + flow.start, end: start + flow.end };
    reportMalformed(reading, place, flow.problem);
    return { end };
  }
  const problem = problemOfCollection(flow.value, spec.type);
  if (problem === undefined) return { value: flow.value, end };
  reportMalformed(reading, { start, end }, problem);
  return { end };
}

function problemOfCollection(value: JsonValue, type: FieldType): string | undefined {
  if (type === "json") return undefined;
  if (type === "object") {
    return isJsonObject(value) ? undefined : "braces are expected: {key: value}";
  }
  const members = type === "map" ? membersOf(value) : Array.isArray(value) ? value : undefined;
  if (members === undefined) {
    return type === "map" ? "braces are expected: {key: text}" : "brackets are expected: [a, b]";
  }
  const other = members.find((member) => typeof member !== "string");
  return other === undefined ? undefined : `${valueInWords(other)} is not a text; it needs quotes`;
}

function membersOf(value: JsonValue): readonly JsonValue[] | undefined {
  return isJsonObject(value) ? Object.values(value) : undefined;
}

function readBare(
  reading: Reading,
  spec: FieldSpec | undefined,
  start: number,
  keys: readonly string[],
): FieldValue {
  const { text } = reading.source;
  const extent = bareExtent(text, start);
  if (extent.kind === "unclosed") return { ...reportUnfinished(reading, extent.at), lost: true };
  const { end } = extent;
  const bare = text.slice(start, end);
  const problem = problemOfBare(bare, keys);
  if (problem === undefined) return acceptBare(reading, spec, { text: bare, start, end });
  // Without a value there is only the equals sign to point to.
  reportMalformed(reading, { start: bare === "" ? start - 1 : start, end }, problem);
  return { end };
}

function problemOfBare(bare: string, keys: readonly string[]): string | undefined {
  if (bare === "") return 'there is no value behind "="; an empty text is written ""';
  const next = /,([A-Za-z]\w*)=/.exec(bare)?.[1];
  if (bare.endsWith(",") || (next !== undefined && keys.includes(next))) {
    return "pairs are separated by white space, not by commas";
  }
  return typographicQuote(bare);
}

interface ReadText {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A text without quotes: where any value may stand, it means what YAML says. */
function acceptBare(reading: Reading, spec: FieldSpec | undefined, read: ReadText): FieldValue {
  if (spec?.type !== "json") return accept(reading, spec, read);
  const flow = parseFlowFast(read.text);
  if (flow.kind === "value") return { value: flow.value, end: read.end };
  const place = { start: read.start + flow.start, end: read.start + flow.end };
  reportMalformed(reading, place, flow.problem);
  return { end: read.end };
}

/** The text as a value of the field's type. */
function accept(reading: Reading, spec: FieldSpec | undefined, read: ReadText): FieldValue {
  if (spec === undefined) return { end: read.end };
  const value = typedValue(read.text, spec);
  if (value !== undefined) return { value, end: read.end };
  const problem = problemOfField(read.text, spec);
  reportMalformed(reading, read, problem, helpForChoice(read.text, spec.values));
  return { end: read.end };
}

function typedValue(text: string, spec: FieldSpec): JsonValue | undefined {
  switch (spec.type) {
    case "string":
      return problemOfChoice(text, spec.values) === undefined ? text : undefined;
    case "integer":
      return /^-?\d{1,10}$/.test(text) ? Number(text) : undefined;
    case "boolean":
      return /^(?:true|false)$/.test(text) ? text === "true" : undefined;
    case "json":
      return text;
    case "paths":
      return [text];
    case "strings":
    case "map":
    case "object":
      return undefined;
  }
}

function problemOfField(text: string, spec: FieldSpec): string {
  switch (spec.type) {
    case "string":
    case "json":
    case "paths":
      return problemOfChoice(text, spec.values) ?? "";
    case "integer":
      return `a whole number was expected, and ${valueInWords(text)} found`;
    case "boolean":
      return `true or false was expected, and ${valueInWords(text)} found`;
    case "strings":
      return `a list was expected, such as [${text}]`;
    case "map":
      return "braces are expected: {key: text}";
    case "object":
      return "braces are expected: {key: value}";
  }
}

function bareEnd(text: string, start: number): number {
  const rest = text.slice(start).search(/\s/);
  return rest === -1 ? text.length : start + rest;
}
