import { isJsonObject, type JsonObject } from "../../model/json.js";

/** The schemas that a node of a CRD's schema holds: properties, items, values. Logical parts hold none. */
export function childrenOf(node: JsonObject): readonly JsonObject[] {
  const children: JsonObject[] = [];
  if (isJsonObject(node.items)) children.push(node.items);
  if (isJsonObject(node.additionalProperties)) children.push(node.additionalProperties);
  if (isJsonObject(node.properties)) {
    children.push(...Object.values(node.properties).filter(isJsonObject));
  }
  return children;
}

/** Calls `visit` with every node below `node` that has properties. */
export function visitObjects(node: JsonObject, visit: (node: JsonObject) => void): void {
  for (const child of childrenOf(node)) {
    if (child.properties !== undefined) visit(child);
    visitObjects(child, visit);
  }
}
