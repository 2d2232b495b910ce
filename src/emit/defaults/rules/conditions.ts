import type { FieldPath } from "../../../model/defaulting/path.js";
import type { Condition } from "../../../model/defaulting/rule.js";
import { isStable } from "./names.js";
import { absent, present, read } from "./read.js";
import type { RuleScope } from "./scope.js";
import { literalAt } from "./value.js";

/** A condition as an expression of TypeScript. */
export function conditionText(condition: Condition, scope: RuleScope): string {
  const { path } = condition;
  switch (condition.kind) {
    case "absent":
      return absent(path, scope);
    case "present":
      return present(path, scope);
    case "equals":
      return `${read(path, scope)} === ${literalAt(path, condition.value, scope)}`;
  }
}

/** What is certainly there where all conditions hold, as far as TypeScript sees it too. */
export function presentPaths(
  conditions: readonly Condition[],
  scope: RuleScope,
): readonly FieldPath[] {
  return conditions
    .filter(({ kind }) => kind === "present")
    .flatMap(({ path }) => {
      const ways = path.map((_, index) => path.slice(0, index + 1));
      const end = ways.findIndex((way) => !isStable(way, scope));
      return end < 0 ? ways : ways.slice(0, end);
    });
}
