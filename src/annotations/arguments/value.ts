import type { JsonValue } from "../../model/json.js";
import { numberValue } from "../../model/json.js";
import { isJsonNumber } from "../../model/number.js";
import type { ValueForm } from "../form.js";
import { flowExtent, isQuote, lineEnd } from "../lex/extent.js";
import { startsSomethingElse } from "../lex/line-starts.js";
import { readQuoted } from "../lex/quoted.js";
import {
  helpForTags,
  nameOf,
  type Outcome,
  type Reading,
  reportMalformed,
  reportRest,
  reportUnfinished,
  restOfLine,
  skipBlanks,
  typographicQuote,
} from "./reading.js";
import { problemOfType } from "./value-types.js";
import { type Flow, parseFlow } from "./yaml.js";

/** Reads one flow value of YAML: to its closing bracket or quote, else to the end of the line. */
export function readValue(reading: Reading, form: ValueForm): Outcome {
  const start = startOfValue(reading, form);
  if (start === undefined) return withoutValue(reading, form);
  const piece = pieceAt(reading, start);
  if (piece === undefined) return { end: lineEnd(reading.source.text, start) };
  const flow = parseFlowFast(piece.text);
  if (flow.kind === "problem") {
    const place = { start: piece.start + flow.start, end: piece.start + flow.end };
    reportMalformed(reading, place, flow.problem, helpForTags(piece.text));
    return { end: piece.end };
  }
  const problem = problemOfType(flow.value, form.type);
  if (problem !== undefined) {
    reportMalformed(reading, piece, problem, helpForTags(piece.text));
    return { end: piece.end };
  }
  return { argument: { form: "value", value: flow.value }, end: piece.end };
}

/** A value may start on the line below its annotation, as long as that line is no annotation. */
function startOfValue(reading: Reading, form: ValueForm): number | undefined {
  const { text } = reading.source;
  const first = skipBlanks(text, reading.start);
  if (first < lineEnd(text, first)) return first;
  if (form.empty !== undefined || first === text.length) return undefined;
  const next = skipBlanks(text, first + 1);
  const line = text.slice(next, lineEnd(text, next));
  return line === "" || startsSomethingElse(line) ? undefined : next;
}

function withoutValue(reading: Reading, form: ValueForm): Outcome {
  const end = reading.start;
  if (form.empty !== undefined) return { argument: { form: "value", value: form.empty }, end };
  reportMalformed(reading, nameOf(reading), "it needs a value");
  return { end };
}

interface Piece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The text of the value. If it has no end, or no end of a line behind it, that is reported. */
function pieceAt(reading: Reading, start: number): Piece | undefined {
  const { text } = reading.source;
  if (!/["'[{]/.test(text[start] ?? "")) return restOfLine(text, start);
  const extent = flowExtent(text, start);
  if (extent.kind === "unclosed") {
    reportUnfinished(reading, extent.at);
    return undefined;
  }
  if (reportRest(reading, extent.end)) return undefined;
  return { start, end: extent.end, text: text.slice(start, extent.end) };
}

/** What YAML says, without asking its parser where the answer is plain. */
export function parseFlowFast(text: string): Flow {
  const plain = plainValue(text);
  return plain === undefined ? checkedFlow(text) : { kind: "value", value: plain };
}

function plainValue(text: string): JsonValue | undefined {
  if (isJsonNumber(text)) return numberValue(text);
  if (/^(?:true|false)$/.test(text)) return text === "true";
  if (/^[A-Za-z][\w./-]*$/.test(text) && !/^(?:true|false|null)$/i.test(text)) return text;
  if (!text.startsWith('"') || text.includes("\n")) return undefined;
  const quoted = readQuoted(text, 0);
  return quoted.kind === "text" && quoted.end === text.length ? quoted.text : undefined;
}

/** A comment of YAML would be passed over, which is hardly ever what somebody wants who writes `#`. */
function checkedFlow(text: string): Flow {
  const quote = typographicQuote(text);
  if (quote !== undefined) return { kind: "problem", problem: quote, start: 0, end: 1 };
  const comment = isQuote(text[0]) || /^[[{]/.test(text) ? -1 : text.search(/(?:^|[ \t])#/);
  if (comment === -1) return parseFlow(text);
  const problem = '"#" starts a comment in YAML; put the whole text in quotes';
  return { kind: "problem", problem, start: comment, end: text.length };
}
