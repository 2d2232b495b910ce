import { nearest } from "../../diagnostics/nearest.js";
import type { TextForm } from "../form.js";
import { readQuoted } from "../lex/quoted.js";
import {
  nameOf,
  type Outcome,
  type Reading,
  reportMalformed,
  reportRest,
  reportUnfinished,
  restOfLine,
} from "./reading.js";

/** Reads the rest of the line as it stands, or one string of JSON. */
export function readText(reading: Reading, form: TextForm): Outcome {
  const rest = restOfLine(reading.source.text, reading.start);
  if (rest.text === "") return withoutText(reading, form);
  if (rest.text.startsWith('"')) return readString(reading, form, rest.start);
  const last = rest.text.at(-1) ?? "";
  if (rest.text.length > 1 && rest.text.startsWith(last) && /['`]/.test(last)) {
    const problem = `the ${last} at both ends would be part of it`;
    reportMalformed(reading, rest, problem, "Leave them out, or write a string in double quotes.");
    return { end: rest.end };
  }
  return checked(reading, form, rest);
}

function withoutText(reading: Reading, form: TextForm): Outcome {
  if (form.optional === true) return { argument: { form: "text", text: "" }, end: reading.start };
  reportMalformed(reading, nameOf(reading), "it needs a text on the same line");
  return { end: reading.start };
}

function readString(reading: Reading, form: TextForm, start: number): Outcome {
  const quoted = readQuoted(reading.source.text, start);
  switch (quoted.kind) {
    case "unfinished":
      return reportUnfinished(reading, start);
    case "malformed": {
      const place = { start: quoted.at, end: quoted.at + 2 };
      reportMalformed(
        reading,
        place,
        quoted.problem,
        "Without the quotes, the text is taken as it stands.",
      );
      return { end: restOfLine(reading.source.text, quoted.at).end };
    }
    case "text":
      if (reportRest(reading, quoted.end)) {
        return { end: restOfLine(reading.source.text, quoted.end).end };
      }
      return checked(reading, form, { start, ...quoted });
  }
}

function checked(
  reading: Reading,
  form: TextForm,
  read: { readonly start: number; readonly end: number; readonly text: string },
): Outcome {
  const problem = form.check?.(read.text) ?? problemOfChoice(read.text, form.values);
  if (problem === undefined) return { argument: { form: "text", text: read.text }, end: read.end };
  reportMalformed(reading, read, problem, helpForChoice(read.text, form.values));
  return { end: read.end };
}

/** What is wrong with a text that is not among the only ones that make sense. */
export function problemOfChoice(text: string, values?: readonly string[]): string | undefined {
  if (values === undefined || values.includes(text)) return undefined;
  return `"${text}" is none of ${values.join(", ")}`;
}

export function helpForChoice(text: string, values?: readonly string[]): string | undefined {
  const near = values && nearest(text, values);
  return near === undefined ? undefined : `Did you mean "${near}"?`;
}
