import {
  type Document,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Node,
  parseDocument,
  type Scalar,
  type YAMLMap,
} from "yaml";
import { type JsonValue, jsonObject, numberValue } from "../../model/json.js";
import { isJsonNumber } from "../../model/number.js";

/** What a text of YAML stands for, or what is wrong with which part of it. */
export type Flow = { readonly kind: "value"; readonly value: JsonValue } | FlowProblem;

export interface FlowProblem {
  readonly kind: "problem";
  readonly problem: string;
  readonly start: number;
  readonly end: number;
}

/** Reads one flow value of YAML 1.2 with its core schema; numbers keep their text. */
export function parseFlow(text: string): Flow {
  const document = parseDocument(text, { version: "1.2", schema: "core", prettyErrors: false });
  const { contents } = document;
  return (
    problemOf(document) ?? blockProblem(contents, text.length) ?? convert(contents, text.length)
  );
}

function problemOf(document: Document.Parsed): FlowProblem | undefined {
  const found = document.errors[0] ?? document.warnings[0];
  if (found === undefined) return undefined;
  const [start, end] = found.pos;
  // The library's sentences end with a full stop and may have a hint on a second line.
  const problem = (found.message.split("\n")[0] ?? "").replace(/\.$/, "");
  return { kind: "problem", problem, start, end };
}

/** Block style takes several lines and no brackets, which a tag could not tell from what follows it. */
function blockProblem(node: unknown, length: number): FlowProblem | undefined {
  if (isSeq(node) && node.flow !== true) {
    return problemAt(node, length, "a list is written in brackets: [a, b]");
  }
  if (isMap(node) && node.flow !== true) {
    return problemAt(node, length, "an object is written in braces: {key: value}");
  }
  return undefined;
}

function convert(node: unknown, length: number): Flow {
  if (isScalar(node)) return scalarValue(node, length);
  if (isSeq(node)) return listValue(node.items, length);
  if (isMap(node)) return objectValue(node, length);
  if (isAlias(node)) return problemAt(node, length, 'a text that starts with "*" needs quotes');
  return { kind: "problem", problem: "there is no value", start: 0, end: length };
}

function scalarValue(node: Scalar, length: number): Flow {
  const { value, source = "" } = node;
  if (value === null || typeof value === "boolean") return { kind: "value", value };
  if (typeof value === "number") {
    return isJsonNumber(source)
      ? { kind: "value", value: numberValue(source) }
      : problemAt(
          node,
          length,
          `"${source}" is not a number as JSON writes it; as text, it needs quotes`,
        );
  }
  return { kind: "value", value: String(value) };
}

function listValue(items: readonly unknown[], length: number): Flow {
  const values: JsonValue[] = [];
  for (const item of items) {
    const converted = convert(item, length);
    if (converted.kind === "problem") return converted;
    values.push(converted.value);
  }
  return { kind: "value", value: values };
}

function objectValue(node: YAMLMap, length: number): Flow {
  const entries: [string, JsonValue][] = [];
  for (const pair of node.items) {
    if (!isPair(pair) || !isScalar(pair.key)) {
      return problemAt(node, length, "a key must be a text");
    }
    const key = keyText(pair.key);
    if (pair.value === null) return problemAt(pair.key, length, `the key "${key}" has no value`);
    const converted = convert(pair.value, length);
    if (converted.kind === "problem") return converted;
    entries.push([key, converted.value]);
  }
  return { kind: "value", value: jsonObject(entries) };
}

/** Keys of JSON are texts: `{1: a}` has the key `1` as it is written. */
function keyText(key: Scalar): string {
  return typeof key.value === "string" ? key.value : (key.source ?? String(key.value));
}

function problemAt(node: Node, length: number, problem: string): FlowProblem {
  const [start, end] = node.range ?? [0, length];
  return { kind: "problem", problem, start, end };
}
