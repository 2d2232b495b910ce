import { nearest } from "../../diagnostics/nearest.js";
import type { JsonValue } from "../../model/json.js";
import type { FieldSpec, FieldsForm } from "../form.js";
import { lineEnd } from "../lex/extent.js";
import { startsSomethingElse } from "../lex/line-starts.js";
import { readFieldValue } from "./field-value.js";
import {
  helpForTags,
  nameOf,
  type Outcome,
  type Reading,
  reportMalformed,
  skipBlanks,
} from "./reading.js";

/** Reads `key=value` pairs. They may go on over the following lines, to a blank line or a tag. */
export function readFields(reading: Reading, form: FieldsForm): Outcome {
  const fields = new Map<string, JsonValue>();
  const state = { at: reading.start, end: reading.start, sound: true, first: true };
  for (;;) {
    const start = nextPair(reading.source.text, state.at);
    if (start === undefined) break;
    const pair = readPair(reading, form, { start, first: state.first });
    state.first = false;
    state.at = pair.end;
    state.end = pair.end;
    if (pair.value === undefined) state.sound = false;
    else if (!fields.has(pair.key)) fields.set(pair.key, pair.value);
    else {
      state.sound = false;
      reportMalformed(reading, { start, end: pair.end }, `"${pair.key}" is given twice`);
    }
    if (pair.lost === true) break;
  }
  if (!state.sound || !isComplete(reading, form, fields, state.end)) return { end: state.end };
  return { argument: { form: "fields", fields }, end: state.end };
}

/** Where the next pair starts: on this line, or on the next one if that is neither blank nor a tag. */
function nextPair(text: string, from: number): number | undefined {
  const at = skipBlanks(text, from);
  if (at < lineEnd(text, at)) return at;
  if (at === text.length) return undefined;
  const next = at + 1;
  const line = text.slice(next, lineEnd(text, next));
  return line.trim() === "" || startsSomethingElse(line) ? undefined : skipBlanks(text, next);
}

interface Pair {
  readonly key: string;
  /** Absent if something is wrong with it, which has been reported. */
  readonly value?: JsonValue;
  readonly end: number;
  /** Whether there is no telling where the next pair starts. */
  readonly lost?: true;
}

function readPair(
  reading: Reading,
  form: FieldsForm,
  place: { readonly start: number; readonly first: boolean },
): Pair {
  const { text } = reading.source;
  const key = keyAt(text, place.start);
  if (key === undefined) {
    if (place.first && form.positional !== undefined) {
      return readNamed(reading, form, form.positional, { ...place, valueStart: place.start });
    }
    return reportNoPair(reading, form, place.start);
  }
  const valueStart = place.start + key.length + 1;
  return readNamed(reading, form, key, { ...place, valueStart });
}

function keyAt(text: string, start: number): string | undefined {
  const match = /([A-Za-z][\w-]*)=(?!=)/y;
  match.lastIndex = start;
  return match.exec(text)?.[1];
}

function readNamed(
  reading: Reading,
  form: FieldsForm,
  key: string,
  place: { readonly start: number; readonly valueStart: number },
): Pair {
  const spec = Object.hasOwn(form.fields, key) ? form.fields[key] : undefined;
  const read = readFieldValue(reading, spec, place.valueStart, Object.keys(form.fields));
  if (spec !== undefined) return { key, ...read };
  reportUnknownField(reading, form, { key, start: place.start });
  return { key, end: read.end, ...(read.lost && { lost: read.lost }) };
}

function reportUnknownField(
  reading: Reading,
  form: FieldsForm,
  { key, start }: { readonly key: string; readonly start: number },
): void {
  const { name, source, report } = reading;
  const near = nearField(key, form.fields);
  report({
    code: "unknown-field",
    position: source.position(start, start + key.length),
    arguments: { name, field: key },
    help:
      near === undefined
        ? `It has ${Object.keys(form.fields).join(", ")}.`
        : `Did you mean "${near}"?`,
  });
}

function nearField(key: string, specs: Readonly<Record<string, FieldSpec>>): string | undefined {
  const other = Object.entries(specs).find(([, { otherwise }]) => otherwise === key);
  return other?.[0] ?? nearest(key, Object.keys(specs));
}

/** A piece of text that is no pair: the rest of the line is passed over, because it would be guesswork. */
function reportNoPair(reading: Reading, form: FieldsForm, start: number): Pair {
  const { text } = reading.source;
  const rest = text.slice(start, lineEnd(text, start)).trimEnd();
  const end = start + rest.length;
  const word = /^[^\s=:]+/.exec(rest)?.[0] ?? rest;
  const key = Object.hasOwn(form.fields, word) ? word : undefined;
  const problem =
    key === undefined
      ? `"${word}" is not of the form key=value`
      : `"${key}" is not followed by = and its value, without blanks between`;
  const help = helpForTags(rest) ?? "A value with white space in it needs quotes.";
  reportMalformed(reading, { start, end: start + word.length }, problem, help);
  return { key: "", end, lost: true };
}

function isComplete(
  reading: Reading,
  form: FieldsForm,
  fields: ReadonlyMap<string, JsonValue>,
  end: number,
): boolean {
  const missing = Object.entries(form.fields).filter(
    ([key, { required }]) => required === true && !fields.has(key),
  );
  for (const [field] of missing) {
    reading.report({
      code: "missing-field",
      position: reading.source.position(nameOf(reading).start, end),
      arguments: { name: reading.name, field },
    });
  }
  if (missing.length > 0) return false;
  const problem = form.check?.(fields);
  if (problem === undefined) return true;
  reportMalformed(reading, { start: nameOf(reading).start, end }, problem);
  return false;
}
