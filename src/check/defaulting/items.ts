import { matchOf } from "../../model/defaulting/match.js";
import { pathText } from "../../model/defaulting/path.js";
import type { DefaultingRule, ItemRule } from "../../model/defaulting/rule.js";
import { isJsonObject } from "../../model/json.js";
import type { ResolvedSchema } from "../../model/resolve.js";
import { type DefaultingContext, schemaAt } from "./rule-context.js";
import { isScalar, shapeInWords } from "./shapes.js";

/** There must be a way to see whether a list holds the item. */
export function checkItem(rule: DefaultingRule, context: DefaultingContext): void {
  if (rule.kind !== "item") return;
  const list = schemaAt(rule.path, context);
  if (list.kind !== "array") return;
  const problem = matchProblem(rule, list, context.resolve(list.items), context);
  if (problem === undefined) return;
  context.report({
    code: "defaulting-item",
    position: rule.position,
    arguments: { path: pathText(rule.path), problem },
  });
}

function matchProblem(
  rule: ItemRule,
  list: ResolvedSchema,
  items: ResolvedSchema,
  context: DefaultingContext,
): string | undefined {
  const match = matchOf(rule, list);
  if (isScalar(items)) {
    return match.length === 0 ? undefined : `they are each ${shapeInWords(items)}`;
  }
  if (items.kind !== "object") return `they are each ${shapeInWords(items)}`;
  if (match.length === 0) return 'there is no "match", and the list has no keys';
  for (const name of match) {
    const property = items.properties.find((each) => each.name === name);
    if (property === undefined) return `they have no property "${name}"`;
    if (!isScalar(context.resolve(property.schema))) {
      return `"${name}" is no text, number or boolean`;
    }
    if (!isJsonObject(rule.item) || !Object.hasOwn(rule.item, name)) {
      return `the item says nothing of "${name}"`;
    }
  }
  return undefined;
}
