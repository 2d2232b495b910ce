import { type Document, isAlias, isMap, isNode, isScalar, isSeq, parseAllDocuments } from "yaml";
import {
  isJsonObject,
  type JsonObject,
  type JsonValue,
  jsonObject,
  numberValue,
} from "../../model/json.js";
import type { Position } from "../../model/position.js";

/** The schema of one version of a CRD that another tool made. */
export interface OtherSchema {
  readonly group: string;
  readonly kind: string;
  readonly version: string;
  readonly schema: JsonObject;
  /** Where a part of the schema stands: `["properties", "spec"]`; the closest one that there is. */
  positionOf(path: readonly string[]): Position;
}

/** Every version of every CRD in a file; what is no CRD is passed over. */
export function readCrds(file: string, text: string): readonly OtherSchema[] {
  // The libraries' own way to a tree of a large file is slow, so other files are not even tried.
  if (!/^kind: ["']?CustomResourceDefinition["']?\s*$/m.test(text)) return [];
  const documents = parseAllDocuments(text, { prettyErrors: false, logLevel: "silent" });
  return "empty" in documents ? [] : documents.flatMap((one) => schemasIn(one as Document, file));
}

function schemasIn(document: Document, file: string): readonly OtherSchema[] {
  const group = document.getIn(["spec", "group"]);
  const kind = document.getIn(["spec", "names", "kind"]);
  const versions = document.getIn(["spec", "versions"]);
  if (document.get("kind") !== "CustomResourceDefinition" || !isSeq(versions)) return [];
  return versions.items.flatMap((_, index): readonly OtherSchema[] => {
    const path = ["spec", "versions", index];
    const schema = toJson(document.getIn([...path, "schema", "openAPIV3Schema"]));
    if (!isJsonObject(schema)) return [];
    return [
      {
        group: String(group),
        kind: String(kind),
        version: String(document.getIn([...path, "name"])),
        schema,
        positionOf: (inner) =>
          positionIn(document, [...path, "schema", "openAPIV3Schema", ...inner], file),
      },
    ];
  });
}

/** The position of the key at the end of a path, or of the closest part that exists. */
function positionIn(
  document: Document,
  path: readonly (string | number)[],
  file: string,
): Position {
  for (let length = path.length; length > 0; length -= 1) {
    const parent = document.getIn(path.slice(0, length - 1), true);
    if (!isMap(parent)) continue;
    const pair = parent.items.find(({ key }) => isScalar(key) && key.value === path[length - 1]);
    if (pair !== undefined && isNode(pair.key) && pair.key.range != null) {
      const [start, end] = pair.key.range;
      return { file, start, end };
    }
  }
  return { file, start: 0, end: 0 };
}

/** A tree as JSON, numbers with the text that they were written with. */
function toJson(node: unknown): JsonValue | undefined {
  if (isMap(node)) {
    return jsonObject(
      node.items.map(({ key, value }) => [String(isScalar(key) ? key.value : key), toJson(value)]),
    );
  }
  if (isSeq(node)) return node.items.map((item) => toJson(item) ?? null);
  if (!isScalar(node) || isAlias(node)) return undefined;
  const { value, source } = node;
  if (typeof value === "number") return numberValue(source ?? String(value));
  return typeof value === "string" || typeof value === "boolean" ? value : null;
}
