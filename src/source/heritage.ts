import type { ts } from "ts-morph";
import { annotateSchema } from "../annotations/apply.js";
import { typeIdOf } from "../kubernetes/modules.js";
import type { Facets, Schema } from "../model/schema.js";
import type { Context } from "./context.js";
import { homeOfSymbol } from "./homes.js";
import { namedType } from "./names.js";

/**
 * Adds what is said of whole types to an object that has all of their members: as an embedded Go struct
 * does, `extends` and `&` bring the rules of the base along. Its documentation stays behind.
 */
export function inherit(context: Context, schema: Schema, bases: readonly ts.Type[]): Schema {
  return bases.reduce((heir, base) => inheritOne(context, heir, base), schema);
}

function inheritOne(context: Context, heir: Schema, base: ts.Type): Schema {
  const symbol: ts.Symbol | undefined = base.aliasSymbol ?? base.symbol;
  const home = symbol && homeOfSymbol(symbol, context.modules);
  switch (home?.kind) {
    case "kubernetes":
      return inheritKubernetes(context, heir, typeIdOf(home.module, symbol.name));
    case "user":
      return inheritOwn(context, heir, base, symbol);
    default:
      return heir;
  }
}

function inheritOwn(context: Context, heir: Schema, base: ts.Type, symbol: ts.Symbol): Schema {
  const further = base.isClassOrInterface() ? context.checker.getBaseTypes(base) : [];
  const { declarations } = namedType(symbol);
  for (const declaration of declarations) context.reached.add(declaration);
  const annotations = declarations.flatMap(
    (declaration) => context.comments.of(declaration).annotations,
  );
  return annotateSchema(inherit(context, heir, further), annotations, {
    report: context.report,
    resolve: (id) => context.definitions.schema(id),
  });
}

function inheritKubernetes(context: Context, heir: Schema, id: string | undefined): Schema {
  const schema = id === undefined ? undefined : context.release.type(id)?.schema;
  if (schema?.kind !== "object") return heir;
  const { kind: _, properties: __, description: ___, ...facets } = schema;
  const validations = [...(heir.validations ?? []), ...(facets.validations ?? [])];
  const merged: Facets = { ...facets, ...heir, ...(validations.length > 0 && { validations }) };
  // The heir's own keys are all there, its kind among them.
  return merged as Schema;
}
