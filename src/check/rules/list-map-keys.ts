import type { ResolvedSchema } from "../../model/resolve.js";
import type { Context, Place } from "../rule.js";

/** `x-kubernetes-list-map-keys`: each a scalar property of the items that is always there. */
export function checkListMapKeys({ node, where, report }: Place, { resolve }: Context): void {
  const keys = node.listMapKeys ?? [];
  if (keys.length === 0) return;
  if (node.listType !== "map") {
    report("invalid-list-type", { where, problem: 'a list with keys has to be of type "map"' });
    return;
  }
  if (node.kind !== "array") return;
  const items = resolve(node.items);
  if (items.kind !== "object" && items.kind !== "map") return;
  for (const [index, key] of keys.entries()) {
    const problem =
      keys.indexOf(key) < index ? "it is listed twice" : keyProblem(items, key, resolve);
    if (problem !== undefined) report("invalid-list-map-key", { where, key, problem });
  }
}

function keyProblem(
  items: ResolvedSchema,
  key: string,
  resolve: Context["resolve"],
): string | undefined {
  const properties = items.kind === "object" ? items.properties : [];
  const property = properties.find(({ name }) => name === key);
  if (property === undefined) return "the items have no such property";
  const schema = resolve(property.schema);
  if (schema.kind === "array" || schema.kind === "object" || schema.kind === "map") {
    return "it is no scalar";
  }
  if (schema.nullable === true) return "it can be null";
  if (!property.required && schema.default === undefined) {
    return "it is neither required nor has a default";
  }
  return undefined;
}
