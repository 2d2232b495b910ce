import type { ParsedScript, Word, WordPart } from "unbash";
import { inside } from "../script.js";
import { isKnown, unknown } from "../text.js";
import { arithmetic } from "./arithmetic.js";
import { braces } from "./braces.js";
import { createFields, type Fields } from "./fields.js";
import { type Frame, type Printed, sourceOf } from "./frame.js";
import { parameter, separator, simpleParameter } from "./parameters.js";
import { copyState, type Value } from "./state.js";

/** Runs the statements of a substitution; handed in, because commands expand words and words run commands. */
export type RunNested = (script: ParsedScript, frame: Frame) => void;

/** The words that a word of the source becomes: expansions done, quotes gone. */
export function expandWord(word: Word, frame: Frame, run: RunNested): readonly string[] {
  const { parts } = word;
  if (parts === undefined) return [word.value];
  const fields = createFields();
  for (const part of parts) expandPart(part, fields, frame, run);
  return fields.done();
}

/** A word where no splitting takes place, such as the value of an assignment. */
export function expandText(word: Word, frame: Frame, run: RunNested): string {
  const { parts } = word;
  if (parts === undefined) return word.value;
  const fields = createFields();
  for (const part of parts) expandPart(quoted(part), fields, frame, run);
  return fields.done().join(" ");
}

/** An expansion as it stands in quotes, so that white space does not take it apart. */
function quoted(part: WordPart): WordPart {
  switch (part.type) {
    case "SimpleExpansion":
    case "ParameterExpansion":
    case "CommandExpansion":
      return { type: "DoubleQuoted", pos: part.pos, end: part.end, text: part.text, parts: [part] };
    default:
      return part;
  }
}

function expandPart(part: WordPart, fields: Fields, frame: Frame, run: RunNested): void {
  switch (part.type) {
    case "Literal":
    case "SingleQuoted":
    case "AnsiCQuoted":
      fields.add(part.value);
      break;
    case "Glob":
      fields.add(part.text);
      break;
    case "DoubleQuoted":
    case "LocaleString":
      // Quotes make a word of nothing at all.
      if (!part.parts.some(isList)) fields.add("");
      for (const child of part.parts) expandQuoted(child, fields, frame, run);
      break;
    case "SimpleExpansion":
      splitValue(simpleParameter(part.text, frame), fields);
      break;
    case "ParameterExpansion":
      splitValue(
        parameter(part, frame, (word) => expandText(word, frame, run)),
        fields,
      );
      break;
    case "CommandExpansion":
      fields.split(substitute(part, frame, run));
      break;
    case "ArithmeticExpansion":
      fields.add(arithmetic(part.expression, frame) ?? unknown(part.text));
      break;
    case "ProcessSubstitution":
      substitute(part, frame, run);
      fields.add(unknown(part.text));
      break;
    case "BraceExpansion":
      fields.spread(braces(part.text) ?? [unknown(part.text)]);
      break;
    case "ExtendedGlob":
      fields.add(part.text);
      break;
  }
}

function expandQuoted(part: WordPart, fields: Fields, frame: Frame, run: RunNested): void {
  switch (part.type) {
    case "SimpleExpansion":
      quotedValue(simpleParameter(part.text, frame), part.text === "$@", fields, frame);
      break;
    case "ParameterExpansion": {
      const value = parameter(part, frame, (word) => expandText(word, frame, run));
      quotedValue(value, isList(part), fields, frame);
      break;
    }
    case "CommandExpansion":
      fields.add(substitute(part, frame, run));
      break;
    default:
      expandPart(part, fields, frame, run);
  }
}

function isList(part: WordPart): boolean {
  if (part.type === "SimpleExpansion") return part.text === "$@";
  if (part.type !== "ParameterExpansion") return false;
  // The alternative of an optional argument may be nothing at all: `${report:+"${report}"}`.
  return part.parameter === "@" || part.index?.value === "@";
}

function quotedValue(value: Value, isSpread: boolean, fields: Fields, frame: Frame): void {
  if (typeof value === "string") fields.add(value);
  else if (isSpread) fields.spread(value);
  else fields.add(value.join(separator(frame)));
}

function splitValue(value: Value, fields: Fields): void {
  const items = typeof value === "string" ? [value] : value;
  for (const [index, item] of items.entries()) fields.split(index > 0 ? ` ${item}` : item);
}

interface Substitution {
  readonly pos: number;
  readonly end: number;
  readonly text: string;
  readonly script: ParsedScript | undefined;
}

/** What a substitution prints, without the line ends behind it. */
function substitute(part: Substitution, frame: Frame, run: RunNested): string {
  const { script } = part;
  if (script === undefined) return unknown(part.text);
  const printed: Printed = { text: "", isKnown: true };
  // A script in backquotes may have a text of its own, without the backslashes.
  const nested =
    script.source === undefined
      ? frame.script
      : inside(frame.script, script.source, part.pos, part.end);
  const { outputFile: _, ...rest } = frame;
  run(script, { ...rest, script: nested, state: copyState(frame.state), printed });
  const text = printed.text.replace(/\n+$/, "");
  return printed.isKnown && isKnown(text) ? text : unknown(sourceOf(frame, part));
}
