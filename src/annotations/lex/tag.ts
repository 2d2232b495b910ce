import type { Report } from "../../diagnostics/diagnostic.js";
import type { Argument } from "../argument.js";
import { readFields } from "../arguments/fields.js";
import {
  helpForTags,
  type Outcome,
  type Reading,
  reportMalformed,
  restOfLine,
} from "../arguments/reading.js";
import { readText } from "../arguments/text.js";
import { readValue } from "../arguments/value.js";
import type { Form } from "../form.js";
import { type AnnotationName, entryFor, isAnnotationName } from "../table.js";
import { adviceForUnknown } from "../unknown.js";
import { isBlank } from "./extent.js";
import type { SourceText } from "./source-text.js";

/** A tag as it was read. */
export interface Tag {
  /** Absent if no annotation has this name, which has been reported. */
  readonly name?: AnnotationName;
  /** Absent if something is wrong with it, which has been reported. */
  readonly argument?: Argument;
  /** Where its `@` stands. */
  readonly start: number;
  /** Where its argument starts: behind the name. */
  readonly argumentStart: number;
  readonly end: number;
}

/** Reads the tag whose `@` stands at `start`. */
export function readTag(source: SourceText, start: number, report: Report): Tag {
  const match = /@([A-Za-z][\w-]*(?::[A-Za-z][\w-]*)*)?/y;
  match.lastIndex = start;
  const name = match.exec(source.text)?.[1] ?? "";
  const argumentStart = start + 1 + name.length;
  const reading: Reading = { source, name, start: argumentStart, report };
  const joined = !isBlank(source.text[argumentStart]);
  if (!isAnnotationName(name)) return reportUnknown(reading, joined);
  if (joined) return { name, start, argumentStart, ...reportJoined(reading) };
  return { name, start, argumentStart, ...readArgument(reading, entryFor(name).form) };
}

function readArgument(reading: Reading, form: Form): Outcome {
  switch (form.form) {
    case "flag":
      return readFlag(reading);
    case "text":
      return form.prose === true ? readProse(reading) : readText(reading, form);
    case "value":
      return readValue(reading, form);
    case "fields":
      return readFields(reading, form);
  }
}

function readFlag(reading: Reading): Outcome {
  const rest = restOfLine(reading.source.text, reading.start);
  if (rest.text === "") return { argument: { form: "flag" }, end: reading.start };
  reportMalformed(reading, rest, "it takes none", helpForTags(rest.text));
  return { end: rest.end };
}

/** The first line of prose; the lines that follow are added by whoever knows where it ends. */
function readProse(reading: Reading): Outcome {
  const rest = restOfLine(reading.source.text, reading.start);
  return { argument: { form: "text", text: rest.text }, end: rest.end };
}

function reportUnknown(reading: Reading, joined: boolean): Tag {
  const { source, start: argumentStart, report } = reading;
  const start = argumentStart - reading.name.length - 1;
  const word = restOfLine(source.text, argumentStart).text.split(/\s/)[0] ?? "";
  // `@types/node` is no annotation with an argument; `@kubebuilder:x=1` nearly is one.
  const isName = !joined || /^[=({]/.test(word);
  const name = isName ? reading.name : reading.name + word;
  report({
    code: "unknown-annotation",
    position: source.position(start, start + 1 + name.length),
    arguments: { name },
    help: adviceForUnknown(name),
  });
  return { start, argumentStart, end: restOfLine(source.text, argumentStart).end };
}

/** `@minimum=0`, `@minimum: 0` and `@minimum(0)` are other languages' way to say it. */
function reportJoined(reading: Reading): Outcome {
  const rest = restOfLine(reading.source.text, reading.start);
  const [character = ""] = rest.text;
  const place = { start: rest.start, end: rest.start + character.length };
  const shown = /\s/.test(character) ? "white space of an unusual kind" : `"${character}"`;
  reportMalformed(reading, place, `${shown} follows the name, where a blank belongs`);
  return { end: rest.end };
}
