import type { Api, Kind, TypeDefinition } from "../../../model/api.js";
import { defaultingView } from "../../../model/defaulting/follow.js";
import { orderRules } from "../../../model/defaulting/order.js";
import { pathText } from "../../../model/defaulting/path.js";
import { printFunction, withArticle } from "../../../print/typescript/function.js";
import type { Module } from "../../module.js";
import type { HelperName } from "../helpers.js";
import { blockStatements } from "./blocks.js";

/** What both functions are printed with. */
export interface KindScope {
  readonly api: Api;
  readonly module: Module<HelperName>;
}

const rulesPrefix = "applyDefaultingRules";

/** The function that applies the rules of a kind, and those of the types below it. */
export function printRules(kind: Kind, root: TypeDefinition, { api, module }: KindScope): string {
  const { rules } = orderRules(kind.defaulting ?? []);
  const variable = module.variable(root.name);
  const scope = {
    api: defaultingView(api),
    kind,
    module,
    bindings: [{ path: [], variable }],
    known: new Set([pathText([])]),
    taken: new Set([variable]),
  };
  const article = withArticle(root.name);
  return printFunction({
    documentation:
      rules.length === 0
        ? `Leaves ${article} as it is: its types have no rules beyond the schema.`
        : `Sets in ${article} what the rules at its types say beyond the schema.`,
    name: `${rulesPrefix}${root.name}`,
    parameter: variable,
    type: module.type(root) ?? root.name,
    statements: [...blockStatements(rules, [], scope), `return ${variable};`],
  });
}

/**
 * The function that sets all defaults of a kind.
 *
 * @param schemaFunction is the name of the function that sets those of the schema
 */
export function printAll(
  kind: Kind,
  root: TypeDefinition,
  schemaFunction: string,
  { module }: KindScope,
): string {
  const variable = module.variable(root.name);
  const statements =
    kind.defaulting === undefined
      ? []
      : [
          `${schemaFunction}(${variable});`,
          `${rulesPrefix}${root.name}(${variable});`,
          "// What the rules have made gets the defaults of its schema too.",
        ];
  return printFunction({
    documentation: `Sets all defaults of ${withArticle(root.name)}: those of its schema, and what the rules at its types say.`,
    name: `setDefaults${root.name}`,
    parameter: variable,
    type: module.type(root) ?? root.name,
    statements: [...statements, `return ${schemaFunction}(${variable});`],
  });
}
