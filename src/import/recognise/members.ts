import { objectMetaId, type Release } from "../../kubernetes/release.js";
import { isJsonObject, type JsonObject, type JsonValue } from "../../model/json.js";
import type { Schema } from "../../model/schema.js";

/**
 * Whether a node has the members of a type, at every depth: the question that tells most releases apart
 * before their types are written out in full.
 */
export function hasMembersOf(release: Release, id: string, node: JsonObject): boolean {
  // Of metadata, a CRD may have all members or none.
  if (id === objectMetaId) return true;
  const schema = release.type(id)?.schema;
  return schema !== undefined && hasMembers(release, schema, node);
}

function hasMembers(release: Release, schema: Schema, node: JsonValue | undefined): boolean {
  if (!isJsonObject(node)) return false;
  switch (schema.kind) {
    case "reference":
      return hasMembersOf(release, schema.target, node);
    case "array":
      return hasMembers(release, schema.items, node.items);
    case "map":
      return hasMembers(release, schema.values, node.additionalProperties);
    case "object": {
      const { properties = {} } = node;
      if (!isJsonObject(properties)) return false;
      const members = schema.properties;
      return (
        Object.keys(properties).length === members.length &&
        members.every(({ name }) => Object.hasOwn(properties, name)) &&
        members.every((member) => hasMembers(release, member.schema, properties[member.name]))
      );
    }
    case "string":
    case "integer":
    case "number":
    case "boolean":
    case "int-or-string":
    case "any":
      return true;
  }
}
