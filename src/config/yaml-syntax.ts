import {
  type Alias,
  type Document,
  isPair,
  isScalar,
  type Node,
  visit,
  type YAMLError,
} from "yaml";
import type { Report } from "../diagnostics/diagnostic.js";
import type { Position } from "../model/position.js";
import { openingBefore } from "./yaml-openings.js";

/** A YAML document, and what is needed to say where something stands in it. */
export interface ParsedText {
  readonly document: Document.Parsed;
  readonly text: string;
  readonly file: string;
}

/** Reports what makes the document unreadable, and says whether it can be read. */
export function checkSyntax(parsed: ParsedText, report: Report): boolean {
  const problems = [...syntaxProblems(parsed), ...structureProblems(parsed)];
  for (const problem of problems) problem(report);
  return problems.length === 0;
}

type Problem = (report: Report) => void;

/** Twice the same key is a mistake of its own; after a mistake in the syntax, all others may follow from it. */
function syntaxProblems(parsed: ParsedText): Problem[] {
  const found = [...parsed.document.errors, ...parsed.document.warnings].sort(
    (a, b) => a.pos[0] - b.pos[0],
  );
  const end = found.findIndex((error) => error.code !== "DUPLICATE_KEY");
  const duplicates = end === -1 ? found : found.slice(0, end);
  const first = found[end];
  return [
    ...duplicates.map((error) => duplicateKey(error, parsed)),
    ...(first === undefined ? [] : [syntaxError(first, parsed)]),
  ];
}

function syntaxError(error: YAMLError, parsed: ParsedText): Problem {
  const { document, text, file } = parsed;
  const [start, end] = error.pos;
  if (error.code === "MULTIPLE_DOCS") {
    const marker = text.indexOf("---", start);
    const position = range(file, text, marker, marker + 3);
    return (report) => report({ code: "several-config-documents", position, arguments: {} });
  }
  const reason = reasonOf(error);
  if (reason === unclosedQuote) return quoteError(start, parsed);
  const opening = isUnclosed(error) ? openingBefore(document, "bracket", start) : undefined;
  const related =
    opening === undefined
      ? []
      : [{ message: "it opens here", position: range(file, text, opening, opening + 1) }];
  const position = range(file, text, start, end);
  return (report) => report({ code: "invalid-yaml", position, arguments: { reason }, related });
}

/** The parser notices at the end of the text, or of the file; what has to be mended is the line of the quote. */
function quoteError(noticed: number, { document, text, file }: ParsedText): Problem {
  const start = openingBefore(document, "quote", noticed) ?? noticed;
  const lineEnd = text.indexOf("\n", start);
  const position = range(file, text, start, lineEnd === -1 ? text.length : lineEnd);
  const reason = unclosedQuote;
  return (report) => report({ code: "invalid-yaml", position, arguments: { reason } });
}

const unclosedQuote = "the closing quote is missing";

function isUnclosed({ code, message }: YAMLError): boolean {
  return code === "BAD_INDENT" && message.startsWith("Flow");
}

/** The parser's sentence, in our form, except where it speaks of things that few know by name. */
function reasonOf(error: YAMLError): string {
  switch (error.code) {
    case "TAB_AS_INDENT":
      return "a tab is used as indentation";
    case "BLOCK_AS_IMPLICIT_KEY":
      return "a mapping cannot start on the line of its key, and a text with a colon needs quotes";
    case "MULTILINE_IMPLICIT_KEY":
      return "a key is followed by a colon on the same line";
    case "BAD_INDENT":
      return isUnclosed(error)
        ? "a bracket or brace is not closed, or its content is not indented"
        : "the indentation fits none of the lines above";
    case "MISSING_CHAR":
      return error.message.includes("quote") ? unclosedQuote : lowerFirst(error.message);
    default:
      return lowerFirst(error.message);
  }
}

function lowerFirst(text: string): string {
  return `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}

function duplicateKey(error: YAMLError, { document, text, file }: ParsedText): Problem {
  const start = error.pos[0];
  let key = "";
  let first: Node["range"];
  let second: Node["range"];
  visit(document, {
    Map(_, map) {
      const keys = map.items.map((pair) => pair.key).filter(isScalar);
      const repeated = keys.find((node) => node.range?.[0] === start);
      if (repeated === undefined) return undefined;
      key = String(repeated.value);
      second = repeated.range;
      first = keys.find((node) => node.value === repeated.value)?.range;
      return visit.BREAK;
    },
  });
  const position = range(file, text, start, second?.[1] ?? error.pos[1]);
  const related = first
    ? [{ message: "it stands here first", position: range(file, text, first[0], first[1]) }]
    : [];
  return (report) =>
    report({ code: "duplicate-config-key", position, arguments: { key }, related });
}

/** What YAML allows and a configuration cannot hold: keys that are collections, endless aliases. */
function structureProblems({ document, text, file }: ParsedText): Problem[] {
  const problems: Problem[] = [];
  const add = (node: Node, { reason, help }: Complaint) => {
    const position = range(file, text, node.range?.[0] ?? 0, node.range?.[1] ?? 0);
    const finding = { code: "invalid-yaml", position, arguments: { reason } } as const;
    problems.push((report) => report(help === undefined ? finding : { ...finding, help }));
  };
  visit(document, {
    Pair(_, pair) {
      if (!isPair(pair) || isScalar(pair.key)) return;
      add(pair.key as Node, { reason: "a key is not a single word" });
    },
    Alias(_, alias, path) {
      const complaint = aliasComplaint(alias, alias.resolve(document), path);
      if (complaint !== undefined) add(alias, complaint);
    },
  });
  return problems;
}

interface Complaint {
  readonly reason: string;
  readonly help?: string;
}

function aliasComplaint(
  { source }: Alias,
  target: unknown,
  ancestors: readonly unknown[],
): Complaint | undefined {
  if (target === undefined) {
    return {
      reason: `no anchor "&${source}" stands above this alias`,
      // Most often it is a glob: to YAML, a text that starts with an asterisk is an alias.
      help: `if "*${source}" is meant as a text, put it in quotes`,
    };
  }
  return ancestors.includes(target) ? { reason: `"*${source}" contains itself` } : undefined;
}

/**
 * A position inside the text, without the white space that YAML counts to a node's end. Where nothing
 * else is left (the end of the file, mostly), it is the last character before.
 */
export function range(file: string, text: string, start: number, end: number): Position {
  const covered = text.slice(start, end).trimEnd();
  if (covered !== "") return { file, start, end: start + covered.length };
  if (text.charAt(start) === "\t") return { file, start, end: start + 1 };
  const before = text.slice(0, start).trimEnd().length;
  return { file, start: Math.max(0, before - 1), end: before };
}
