import { isJsonObject, type JsonValue } from "../../model/json.js";
import type { Place } from "../rule.js";

const unknownToCrds = [
  "id",
  "$ref",
  "definitions",
  "dependencies",
  "patternProperties",
  "additionalItems",
];
const types: readonly JsonValue[] = ["string", "number", "integer", "boolean", "array", "object"];

/** Keywords of JSON Schema that CRDs refuse. The model holds such things as raw keywords only. */
export function checkKeywords({ node, where, report }: Place): void {
  const { raw } = node;
  if (raw === undefined) return;
  for (const keyword of unknownToCrds) {
    if (raw[keyword] !== undefined) report("forbidden-keyword", { where, keyword });
  }
  const { type, items, additionalProperties } = raw;
  if (type !== undefined && !types.includes(type)) {
    report("forbidden-keyword", { where, keyword: `type: ${JSON.stringify(type)}` });
  }
  if (Array.isArray(items)) {
    report("forbidden-keyword", { where, keyword: "items: […]" });
  }
  const hasProperties = node.kind === "object" && node.properties.length > 0;
  // Beside properties only `true` may stand, which says nothing.
  if (hasProperties && (additionalProperties === false || isJsonObject(additionalProperties))) {
    report("forbidden-keyword", { where, keyword: "additionalProperties beside properties" });
  }
}
