import { type Document, isAlias, isMap, isScalar, isSeq, parseAllDocuments } from "yaml";
import {
  isJsonObject,
  type JsonObject,
  type JsonValue,
  jsonObject,
  numberValue,
} from "../../src/model/json.js";

/** The documents of a file as another parser than the import's reads them: numbers by their text. */
export function originals(text: string): readonly JsonObject[] {
  const documents = parseAllDocuments(text, { version: "1.2", merge: true, logLevel: "silent" });
  return [...documents].flatMap((document) => {
    if (document.errors.length > 0) throw document.errors[0];
    const value = toJson(document.contents, document);
    return isJsonObject(value) ? [value] : [];
  });
}

function toJson(node: unknown, document: Document): JsonValue {
  if (isAlias(node)) return toJson(node.resolve(document), document);
  if (isSeq(node)) return node.items.map((item) => toJson(item, document));
  if (isScalar(node)) return scalarToJson(node.value, node.source);
  if (!isMap(node)) return null;
  const own: [string, JsonValue][] = [];
  const merged: [string, JsonValue][] = [];
  for (const { key, value } of node.items) {
    const name = isScalar(key) ? key.value : "";
    const json = toJson(value, document);
    // The parser's own sign for a merge key.
    if (typeof name !== "symbol") own.push([String(name), json]);
    else if (isJsonObject(json)) merged.push(...Object.entries(json));
  }
  return jsonObject([...merged, ...own]);
}

function scalarToJson(value: unknown, source: string | undefined): JsonValue {
  if (typeof value === "number") return numberValue(source ?? String(value));
  if (typeof value === "bigint") return numberValue(source ?? value.toString());
  return typeof value === "string" || typeof value === "boolean" ? value : null;
}

const versionAnnotation = "controller-gen.kubebuilder.io/version";

/** What has to come back of a CRD: not what API servers write into it, nor who made the file. */
export function expected(crd: JsonObject): JsonObject {
  const { status: _, metadata, ...rest } = crd;
  if (!isJsonObject(metadata)) return crd;
  const { creationTimestamp: __, annotations, ...others } = metadata;
  const kept = isJsonObject(annotations)
    ? Object.entries(annotations).filter(([name]) => name !== versionAnnotation)
    : [];
  return jsonObject([
    ...Object.entries(rest),
    [
      "metadata",
      jsonObject([
        ...Object.entries(others),
        ["annotations", kept.length > 0 ? jsonObject(kept) : undefined],
      ]),
    ],
  ]);
}

/** The name of a CRD, such as `queues.example.com`. */
export function nameOf({ metadata }: JsonObject): string {
  return isJsonObject(metadata) ? String(metadata.name) : "";
}

/**
 * The bytes of a document: without what stands around it, without controller-gen's version, and without
 * the moment of creation and the status, which older releases of it wrote as empty ones.
 */
export function bytes(text: string): string {
  return text
    .replace(/^(?:(?:#.*|---|) *\r?\n)+/, "")
    .replace(/(?:\n---)?\s*$/, "\n")
    .replace(/^ {2}creationTimestamp: .*\n/m, "")
    .replace(/^status:\n(?: .*\n)+/m, "")
    .replace(/^ {4}controller-gen\.kubebuilder\.io\/version: .*\n/m, "")
    .replace(/^ {2}annotations:\n(?! {4})/m, "");
}

/** Where two documents differ. */
export function differences(
  a: JsonValue | undefined,
  b: JsonValue | undefined,
  path = "",
): readonly string[] {
  if (isJsonObject(a) && isJsonObject(b)) {
    const names = [...new Set([...Object.keys(a), ...Object.keys(b)])];
    return names.flatMap((name) => differences(a[name], b[name], `${path}.${name}`));
  }
  if (Array.isArray(a) && Array.isArray(b) && a.length === b.length) {
    return a.flatMap((item, index) => differences(item, b[index], `${path}[${index}]`));
  }
  const [before, after] = [JSON.stringify(a), JSON.stringify(b)];
  return before === after ? [] : [`${path}: ${before} became ${after}`];
}
