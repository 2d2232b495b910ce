import { isMap, isScalar, isSeq, type Node, type Pair, parseDocument } from "yaml";
import { type JsonValue, jsonObject, numberValue } from "../../src/model/json.js";

/** What CRDs are read with: YAML 1.2 core, merge keys, numbers by their text. */
const options = { version: "1.2", merge: true, maxAliasCount: -1, logLevel: "silent" } as const;

/** A document with the exact text of its numbers; undefined where the text is no YAML of one document. */
export function readYaml(text: string): JsonValue | undefined {
  const document = parseDocument(text, options);
  if (document.errors.length > 0 || document.contents === null) return undefined;
  return toJson(document.contents);
}

function toJson(node: unknown): JsonValue {
  if (isMap<Node, Node | null>(node)) return jsonObject(node.items.map(toEntry));
  if (isSeq(node)) return node.items.map(toJson);
  if (isScalar(node)) return scalarToJson(node.value, node.source);
  // A key without a value.
  return null;
}

function toEntry(pair: Pair<Node, Node | null>): [string, JsonValue] {
  const key = isScalar(pair.key) ? pair.key.value : "";
  return [String(key), toJson(pair.value)];
}

function scalarToJson(value: unknown, source: string | undefined): JsonValue {
  if (typeof value === "number") return numberValue(source ?? String(value));
  if (typeof value === "bigint") return numberValue(source ?? value.toString());
  if (typeof value === "string" || typeof value === "boolean") return value;
  return null;
}
