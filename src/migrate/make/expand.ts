import { deepest, longestText } from "../shell/budget.js";
import { isKnown, unknown } from "../text.js";
import { functions } from "./functions.js";
import type { Piece } from "./piece.js";
import type { Variables } from "./variables.js";

/** What an expansion may look at. */
export interface Scope {
  readonly variables: Variables;
  /** Whether all included files were read, so that a variable that nobody sets is empty. */
  readonly isComplete: boolean;
  readonly depth: number;
  /** What `$(shell …)` prints. */
  shell(text: string): string;
  step(): boolean;
}

/** A text with all references replaced. */
export function expand(text: string, scope: Scope): string {
  if (!text.includes("$")) return text;
  let result = "";
  for (const part of parts(text)) {
    result += part.kind === "text" ? part.text : reference(part.text, scope);
    if (result.length > longestText) return unknown(text.slice(0, 40));
  }
  return result;
}

/** The same with an origin for every character: those of a reference come from its dollar sign. */
export function expandPiece({ text, origins }: Piece, scope: Scope): Piece {
  let result = "";
  const from: number[] = [];
  for (const part of parts(text)) {
    const value = part.kind === "text" ? part.text : reference(part.text, scope);
    if (result.length + value.length > longestText) break;
    const isText = part.kind === "text" && part.end - part.start === value.length;
    for (let index = 0; index < value.length; index += 1) {
      from.push(origins[part.start + (isText ? index : 0)] ?? 0);
    }
    result += value;
  }
  return { text: result, origins: from };
}

interface Part {
  readonly kind: "text" | "reference";
  /** Of a reference, what stands between the brackets. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

function parts(text: string): readonly Part[] {
  const found: Part[] = [];
  let at = 0;
  while (at < text.length) {
    const dollar = text.indexOf("$", at);
    const end = dollar < 0 ? text.length : dollar;
    if (end > at) found.push({ kind: "text", text: text.slice(at, end), start: at, end });
    if (dollar < 0) break;
    const part = referenceAt(text, dollar);
    found.push(part);
    at = part.end;
  }
  return found;
}

function referenceAt(text: string, start: number): Part {
  const next = text[start + 1] ?? "";
  if (next === "$" || next === "") return { kind: "text", text: "$", start, end: start + 2 };
  if (next !== "(" && next !== "{") {
    return { kind: "reference", text: next, start, end: start + 2 };
  }
  const end = closing(text, start + 1);
  return { kind: "reference", text: text.slice(start + 2, end), start, end: end + 1 };
}

/** Where the bracket at `open` is closed; the end of the text if it is not. */
export function closing(text: string, open: number): number {
  const [opens, closes] = text[open] === "{" ? ["{", "}"] : ["(", ")"];
  let depth = 0;
  for (let index = open; index < text.length; index += 1) {
    if (text[index] === opens) depth += 1;
    else if (text[index] === closes && --depth === 0) return index;
  }
  return text.length;
}

function reference(body: string, scope: Scope): string {
  const source = `$(${body})`;
  if (scope.depth > deepest || !scope.step()) return unknown(source);
  const inner = { ...scope, depth: scope.depth + 1 };
  const call = /^([a-z-]+)\s+([\s\S]*)$/.exec(body);
  const known = call?.[1] === undefined ? undefined : functions[call[1]];
  if (known !== undefined) {
    return known({ text: call?.[2] ?? "", scope: inner, expand }) ?? unknown(source);
  }
  const substitution = /^([^:]+):([^=]*)=(.*)$/.exec(body);
  if (substitution !== null) {
    const [, name = "", from = "", to = ""] = substitution;
    const text = `${from.includes("%") ? from : `%${from}`},${to.includes("%") ? to : `%${to}`},$(${name})`;
    return functions.patsubst?.({ text, scope: inner, expand }) ?? unknown(source);
  }
  return variable(expand(body, inner), inner);
}

function variable(name: string, scope: Scope): string {
  const found = scope.variables.get(name);
  if (found === undefined) return scope.isComplete && isKnown(name) ? "" : unknown(`$(${name})`);
  return found.isExpanded ? found.text : expand(found.text, scope);
}
