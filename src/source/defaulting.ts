import { ts } from "ts-morph";
import { defaultingAnnotations } from "../annotations/table/defaulting.js";
import type { Kind, TypeDefinition } from "../model/api.js";
import { each, type FieldPath } from "../model/defaulting/path.js";
import type { DefaultingRule } from "../model/defaulting/rule.js";
import type { Schema } from "../model/schema.js";
import type { Context } from "./context.js";
import { functionRules } from "./default-functions.js";
import { ruleFrom } from "./defaulting-rules.js";
import { namedType } from "./names.js";

/** The kinds with the defaulting rules that are written at them and at all types below them. */
export function withDefaulting(
  context: Context,
  kinds: readonly Kind[],
  types: ReadonlyMap<string, TypeDefinition>,
): readonly Kind[] {
  reportAtGenerics(context);
  const rulesBelow = createReader(context, types);
  return kinds.map((kind) => {
    const defaulting = rulesBelow(kind.type);
    return defaulting.length === 0 ? kind : { ...kind, defaulting };
  });
}

/** Every instance of a type with parameters is a type of its own, which the model does not name. */
function reportAtGenerics({ reached, comments, report }: Context): void {
  for (const node of reached) {
    if (!isGeneric(node)) continue;
    for (const { name, position } of comments.of(node).annotations) {
      if (!Object.hasOwn(defaultingAnnotations, name)) continue;
      report({ code: "defaulting-at-generic-type", position, arguments: { name } });
    }
  }
}

function isGeneric(node: ts.Node): boolean {
  if (!ts.isInterfaceDeclaration(node) && !ts.isTypeAliasDeclaration(node)) return false;
  return node.typeParameters !== undefined;
}

/** The rules of a type and of all below it, with paths from a value of the type on; outer types first. */
function createReader(
  context: Context,
  types: ReadonlyMap<string, TypeDefinition>,
): (id: string) => readonly DefaultingRule[] {
  const known = new Map<string, readonly DefaultingRule[]>();

  function ofType(id: string): readonly DefaultingRule[] {
    const before = known.get(id);
    if (before !== undefined) return before;
    // No type of a CRD contains itself; a circle would end here.
    known.set(id, []);
    const definition = types.get(id);
    // Kubernetes' own types have no rules, and know none that have.
    if (definition?.origin.kind !== "source") return [];
    const symbol = context.definitions.symbol(id);
    const own = symbol === undefined ? [] : ownRules(context, symbol);
    const rules = [...own, ...inSchema(definition.schema)];
    known.set(id, rules);
    return rules;
  }

  function inSchema(schema: Schema): readonly DefaultingRule[] {
    switch (schema.kind) {
      case "reference":
        return ofType(schema.target);
      case "object":
        return schema.properties.flatMap(({ name, schema: property }) =>
          below([{ kind: "name", name }], inSchema(property)),
        );
      case "map":
        return below([each], inSchema(schema.values));
      case "array":
        return below([each], inSchema(schema.items));
      case "string":
      case "integer":
      case "number":
      case "boolean":
      case "int-or-string":
      case "any":
        return [];
    }
  }

  return ofType;
}

/** The rules at the type itself, and behind them those of the types that it extends. */
function ownRules(context: Context, symbol: ts.Symbol): readonly DefaultingRule[] {
  const { name, declarations } = namedType(symbol);
  const owner = { name, path: [] };
  const own = declarations.flatMap((declaration) =>
    context.comments
      .of(declaration)
      .annotations.flatMap((annotation) => [
        ...ruleFrom(annotation, owner),
        ...functionRules(context, annotation, { owner, declaration, symbol }),
      ]),
  );
  return [...own, ...basesOf(context, symbol).flatMap((base) => ownRules(context, base))];
}

/** The types that a type brings along whole: by `extends`, or by `&`. */
function basesOf({ checker }: Context, symbol: ts.Symbol): readonly ts.Symbol[] {
  const type = checker.getDeclaredTypeOfSymbol(symbol);
  const parts = type.isIntersection()
    ? type.types
    : type.isClassOrInterface()
      ? checker.getBaseTypes(type)
      : [];
  return parts.flatMap((part) => part.aliasSymbol ?? part.symbol ?? []);
}

function below(start: FieldPath, rules: readonly DefaultingRule[]): readonly DefaultingRule[] {
  return rules.map((rule) => moved(rule, start));
}

/** The rule with `start` before all its paths. */
function moved(rule: DefaultingRule, start: FieldPath): DefaultingRule {
  const move = (path: FieldPath): FieldPath => [...start, ...path];
  const owner = { ...rule.owner, path: move(rule.owner.path) };
  switch (rule.kind) {
    case "field": {
      const [first, ...others] = rule.targets;
      const { source } = rule;
      return {
        ...rule,
        owner,
        targets: [move(first), ...others.map(move)],
        source: source.kind === "copy" ? { ...source, from: source.from.map(move) } : source,
        conditions: rule.conditions.map((each) => ({ ...each, path: move(each.path) })),
      };
    }
    case "item":
      return {
        ...rule,
        owner,
        path: move(rule.path),
        conditions: rule.conditions.map((each) => ({ ...each, path: move(each.path) })),
      };
    case "keys":
    case "function":
      return { ...rule, owner, path: move(rule.path) };
  }
}
