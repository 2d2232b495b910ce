import type { ResolvedSchema } from "../../model/resolve.js";
import type { Context, Place } from "../rule.js";

const listTypes = ["atomic", "set", "map"];

/** `x-kubernetes-list-type`, and what it asks of the items. */
export function checkListType(place: Place, context: Context): void {
  const { node, where, report } = place;
  const { listType } = node;
  if (listType === undefined) return;
  const problem = listTypeProblem(node, listType, context);
  if (problem !== undefined) report("invalid-list-type", { where, problem });
}

function listTypeProblem(
  node: ResolvedSchema,
  listType: string,
  { resolve }: Context,
): string | undefined {
  if (node.kind !== "array") return "it is no list";
  if (!listTypes.includes(listType)) return `"${listType}" is none of ${listTypes.join(", ")}`;
  const items = resolve(node.items);
  switch (listType) {
    case "set":
      return setProblem(items);
    case "map":
      return mapProblem(items, node.listMapKeys ?? []);
    default:
      return undefined;
  }
}

/** The API server compares items of a set as wholes, so those must not be merged further inside. */
function setProblem(items: ResolvedSchema): string | undefined {
  if (items.nullable === true) return "the items of a set cannot be null";
  if (items.kind === "array" && (items.listType ?? "atomic") !== "atomic") {
    return `lists in a set have to be "atomic"`;
  }
  const isObject = items.kind === "object" || items.kind === "map";
  if (isObject && items.mapType !== "atomic") {
    return `objects in a set need the map type "atomic"`;
  }
  return undefined;
}

function mapProblem(items: ResolvedSchema, keys: readonly string[]): string | undefined {
  if (items.nullable === true) return `the items of a list of type "map" cannot be null`;
  if (items.kind !== "object" && items.kind !== "map") {
    return `the items of a list of type "map" have to be objects`;
  }
  return keys.length === 0 ? `a list of type "map" needs keys` : undefined;
}
