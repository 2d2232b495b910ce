import type { Report } from "../../diagnostics/diagnostic.js";
import type { Followed } from "../../model/defaulting/follow.js";
import { type FieldPath, isSamePath } from "../../model/defaulting/path.js";
import type { Condition, DefaultingRule } from "../../model/defaulting/rule.js";
import type { ResolvedSchema } from "../../model/resolve.js";
import type { Context } from "../rule.js";

/** What checks of defaulting rules may look at. */
export interface DefaultingContext extends Context {
  /** What a path from the root of the kind leads to. */
  readonly follow: (path: FieldPath) => Followed;
  readonly report: Report;
}

/** What holds at the end of a path that leads somewhere. */
export function schemaAt(path: FieldPath, context: DefaultingContext): ResolvedSchema {
  const followed = context.follow(path);
  const schema = followed.kind === "found" ? followed.schemas.at(-1) : undefined;
  if (schema === undefined) throw new Error("a rule was kept whose path leads nowhere");
  return context.resolve(schema);
}

export function conditionsOf(rule: DefaultingRule): readonly Condition[] {
  return "conditions" in rule ? rule.conditions : [];
}

export function sourcesOf(rule: DefaultingRule): readonly FieldPath[] {
  return rule.kind === "field" && rule.source.kind === "copy" ? rule.source.from : [];
}

/**
 * Whether each `[*]` of a path stands for the item or entry in which the rule's field lies. Any other one
 * would stand for any number of values.
 */
export function isBound(path: FieldPath, field: FieldPath): boolean {
  const last = path.findLastIndex(({ kind }) => kind === "each");
  return isSamePath(path.slice(0, last + 1), field.slice(0, last + 1));
}
