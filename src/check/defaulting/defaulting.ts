import type { Report } from "../../diagnostics/diagnostic.js";
import { defaultingView, followFieldPath } from "../../model/defaulting/follow.js";
import { resolveSchema } from "../../model/resolve.js";
import type { ResourceVersion } from "../resources.js";
import type { Context } from "../rule.js";
import { checkAfterSchema } from "./after-schema.js";
import { checkConditions } from "./conditions.js";
import { checkCopies } from "./copies.js";
import { checkItem } from "./items.js";
import { checkKeys } from "./keys.js";
import { checkOrder } from "./order.js";
import { pathsLead } from "./paths.js";
import type { DefaultingContext } from "./rule-context.js";
import { checkShape } from "./shapes.js";
import { checkTwice } from "./twice.js";
import { checkBesideDefault, checkValue } from "./values.js";

/** Rules about one defaulting rule whose paths lead somewhere. */
const singleChecks = [checkShape, checkValue, checkCopies, checkConditions, checkItem] as const;

/** Rules about all defaulting rules of a kind together. */
const jointChecks = [
  checkTwice,
  checkKeys,
  checkOrder,
  checkAfterSchema,
  checkBesideDefault,
] as const;

/** The defaulting rules of a kind: whether they fit the types, and each other. */
export function checkDefaulting({ kind }: ResourceVersion, base: Context, report: Report): void {
  const rules = kind.defaulting ?? [];
  if (rules.length === 0) return;
  const api = defaultingView(base.api);
  const context: DefaultingContext = {
    ...base,
    api,
    resolve: (schema) => resolveSchema(api, schema),
    follow: (path) => followFieldPath(api, kind, path),
    report,
  };
  const sound = rules.filter((rule) => pathsLead(rule, context));
  for (const rule of sound) {
    for (const check of singleChecks) check(rule, context);
  }
  for (const check of jointChecks) check(sound, context);
}
