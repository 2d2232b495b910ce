import { ts } from "ts-morph";
import { annotationsOf } from "../annotations/access.js";
import type { Annotation } from "../annotations/comment.js";
import { typeIdOf } from "../kubernetes/modules.js";
import type { ObjectSchema, Property, Schema } from "../model/schema.js";
import type { ApiVersion, Context, NamedType } from "./context.js";
import { homeOf, homeOfSymbol } from "./homes.js";
import { kindName } from "./kind-model.js";
import { namePosition } from "./positions.js";

/** Whether an interface has `Resource` among its bases, at whatever distance. */
export function extendsResource(context: Context, symbol: ts.Symbol): boolean {
  return basesOf(context, symbol).some((base) => isResource(context, base));
}

function isResource(context: Context, symbol: ts.Symbol): boolean {
  return symbol.name === "Resource" && homeOfSymbol(symbol, context.modules)?.kind === "types";
}

/** The symbols of all bases of an interface. */
export function basesOf(context: Context, symbol: ts.Symbol): readonly ts.Symbol[] {
  if ((symbol.flags & ts.SymbolFlags.Interface) === 0) return [];
  const type = context.checker.getDeclaredTypeOfSymbol(symbol);
  const bases = type.isClassOrInterface() ? context.checker.getBaseTypes(type) : [];
  return bases.flatMap((base) => {
    const own: ts.Symbol | undefined = base.symbol;
    return own === undefined ? [] : [own, ...basesOf(context, own)];
  });
}

/** The members that every object of Kubernetes has, in the order in which people write them. */
const rootMembers = ["apiVersion", "kind", "metadata"];

/**
 * Puts the members of `Resource` first, with what the release says of them. An interface may repeat
 * `apiVersion` and `kind` with their values, for programs that tell objects apart by them.
 */
export function completeRoot(
  context: Context,
  schema: ObjectSchema,
  type: NamedType,
  api: ApiVersion,
): ObjectSchema {
  const values = new Map([
    ["apiVersion", `${api.group}/${api.version}`],
    ["kind", kindName(type.name, annotationsAt(context, type.declarations))],
  ]);
  const rank = ({ name }: Property) => {
    const index = rootMembers.indexOf(name);
    return index === -1 ? rootMembers.length : index;
  };
  const properties = schema.properties.map((property) => {
    const value = values.get(property.name);
    return value === undefined ? property : rootMember(context, property, value, type);
  });
  return { ...schema, properties: properties.sort((a, b) => rank(a) - rank(b)) };
}

function rootMember(
  context: Context,
  property: Property,
  value: string,
  type: NamedType,
): Property {
  const declared = memberDeclaration(context, type.symbol, property.name);
  if (declared === undefined) return property;
  const { enum: values, ...schema } = property.schema;
  const isSame = schema.kind === "string" && (values?.every((each) => each === value) ?? true);
  if (!isSame) {
    context.report({
      code: "changed-root-member",
      position: namePosition(declared, context.program.paths),
      arguments: { member: property.name, expected: `"${value}"` },
    });
  }
  // Where nothing but the annotations is to reach the schema, Kubernetes' text is not either.
  const isBare = annotationsOf(annotationsAt(context, [declared]), "schemaless").length > 0;
  return { ...property, schema: isBare ? schema : withTypeMeta(context, property.name, schema) };
}

function annotationsAt(
  context: Context,
  declarations: readonly ts.Declaration[],
): readonly Annotation[] {
  return declarations.flatMap((each) => context.comments.of(each).annotations);
}

/** The user's own declaration of a member of the root. */
function memberDeclaration(
  context: Context,
  symbol: ts.Symbol,
  name: string,
): ts.Declaration | undefined {
  const type = context.checker.getDeclaredTypeOfSymbol(symbol);
  const declarations = type.getProperty(name)?.declarations ?? [];
  return declarations.find((each) => homeOf(each, context.modules).kind === "user");
}

/** What Kubernetes says of the member, unless the user describes it. */
function withTypeMeta(context: Context, name: string, schema: Omit<Schema, "enum">): Schema {
  const id = typeIdOf("gen-apis/kubernetes/meta/v1", "TypeMeta");
  const meta = id && context.release.type(id)?.schema;
  const known =
    meta && meta.kind === "object" ? meta.properties.find((each) => each.name === name) : undefined;
  const { position: _, ...rest } = schema;
  const own = schema.description === undefined ? rest : schema;
  return { ...known?.schema, ...own, kind: "string" };
}
