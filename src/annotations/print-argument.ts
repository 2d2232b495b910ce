import type { JsonValue } from "../model/json.js";
import type { Argument } from "./argument.js";
import { readFieldValue } from "./arguments/field-value.js";
import { readText } from "./arguments/text.js";
import type { FieldSpec, Form } from "./form.js";
import { asRead, hasInvisible, quote, quoteOverLines } from "./print-text.js";
import { printValue } from "./print-value.js";

/** The parts of an argument, each a text that may have line breaks; blanks belong between them. */
export function argumentParts(argument: Argument, form: Form): readonly string[] {
  switch (argument.form) {
    case "flag":
      return [];
    case "text":
      return argument.text === "" && isOptional(form) ? [] : [printText(argument.text, form)];
    case "value":
      return [printValue(argument.value)];
    case "fields":
      return printFields(argument.fields, form);
  }
}

function isOptional(form: Form): boolean {
  return form.form === "text" && form.optional === true;
}

function printText(text: string, form: Form): string {
  if (readsAsText(text, form)) return text;
  // A quote does not keep a line of prose from being a tag.
  return form.form === "text" && form.prose === true ? quote(text) : quoteOverLines(text);
}

/** Whether a text, written as it stands, is read as just this text. */
function readsAsText(text: string, form: Form): boolean {
  if (form.form !== "text" || hasInvisible(text)) return false;
  const read = asRead(text);
  if (form.prose === true) return proseReads(text, read);
  // An annotation in a text is a mistake, unless quotes say that it is none.
  if (/(?<!\S)@|\n/.test(text)) return false;
  const { argument } = readText({ ...silent, source: sourceOf(read) }, form);
  return argument?.form === "text" && argument.text === text;
}

/** Prose of one line, because a later one might start what is no prose. */
function proseReads(text: string, read: string): boolean {
  return /^[^\s"\\@]/.test(text) && text.trim() === text && !text.includes("\n") && read === text;
}

function printFields(fields: ReadonlyMap<string, JsonValue>, form: Form): readonly string[] {
  if (form.form !== "fields") return [];
  const keys = Object.keys(form.fields);
  // A value without its name has to be the first one.
  const positional = form.positional === undefined ? undefined : fields.get(form.positional);
  const names = [...fields.keys()].filter((name) => name !== form.positional);
  const pairs = names.flatMap((name) => {
    const value = fields.get(name);
    const spec = form.fields[name];
    return value === undefined || spec === undefined
      ? []
      : [`${name}=${printFieldValue(value, spec, keys)}`];
  });
  const spec = form.fields[form.positional ?? ""];
  if (positional === undefined || spec === undefined) return pairs;
  const first = printFieldValue(positional, spec, keys);
  return [/^[A-Za-z][\w-]*=/.test(first) ? `${form.positional}=${first}` : first, ...pairs];
}

function printFieldValue(value: JsonValue, spec: FieldSpec, keys: readonly string[]): string {
  if (typeof value !== "string") return printValue(value);
  const candidates = hasInvisible(value)
    ? []
    : [value, `"${value}"`, `'${value.replaceAll("'", "''")}'`];
  return (
    candidates.find((candidate) => readsAsField(candidate, { value, spec, keys })) ??
    quoteOverLines(value)
  );
}

function readsAsField(
  candidate: string,
  { value, spec, keys }: { value: string; spec: FieldSpec; keys: readonly string[] },
): boolean {
  // Behind `key=`, a second equals sign would make it a comparison.
  if (candidate.startsWith("=")) return false;
  const read = asRead(candidate);
  const result = readFieldValue({ ...silent, source: sourceOf(read) }, spec, 0, keys);
  return result.value === value && result.end === read.length;
}

const silent = { name: "", start: 0, report: () => {} };

function sourceOf(text: string) {
  return { text, position: () => ({ file: "", start: 0, end: 0 }) };
}
