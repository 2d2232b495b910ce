import { ts } from "ts-morph";
import type { Origin, TypeDefinition } from "../model/api.js";
import type { Position } from "../model/position.js";
import type { Schema } from "../model/schema.js";
import { annotateType } from "./annotate.js";
import type { ApiVersion, Context, NamedType, Place } from "./context.js";
import { exportedName } from "./exports.js";
import { inherit } from "./heritage.js";
import { checkHeritage } from "./omitted.js";
import { namePosition } from "./positions.js";
import { completeRoot, extendsResource } from "./resources.js";
import { readEnum } from "./types/enums.js";
import { heritageParameters } from "./types/generics.js";
import { readObject } from "./types/objects.js";

/** The named types that were read so far, by id. */
export interface Definitions {
  /** The id of a type of the user's; reads the type the first time. */
  own(type: NamedType, api: ApiVersion): string;
  /** The schema of a named type, Kubernetes' own included. `undefined` while it is being read. */
  schema(id: string): Schema | undefined;
  /** What the compiler knows of a type of the user's. */
  symbol(id: string): ts.Symbol | undefined;
  /** Every type that was read, Kubernetes' own left out. */
  all(): ReadonlyMap<string, TypeDefinition>;
}

/**
 * @param context what types are read with, which is not there yet when this is made
 * @param ownerOf the version that a file belongs to, if it belongs to one
 */
export function createDefinitions(
  context: () => Context,
  ownerOf: (file: ts.SourceFile) => ApiVersion | undefined,
): Definitions {
  const started = new Map<string, ts.Symbol>();
  const finished = new Map<string, TypeDefinition>();

  function own(type: NamedType, reached: ApiVersion): string {
    const [first] = type.declarations;
    const api = (first && ownerOf(first.getSourceFile())) ?? reached;
    const id = `${api.group}/${api.version}.${type.name}`;
    const known = started.get(id);
    if (known === undefined) {
      started.set(id, type.symbol);
      finished.set(id, read(context(), type, api, id));
    } else if (known !== type.symbol) {
      reportSameName(context(), known, type, api);
    }
    return id;
  }

  return {
    own,
    schema: (id) => finished.get(id)?.schema ?? context().release.type(id)?.schema,
    symbol: (id) => started.get(id),
    all: () => finished,
  };
}

function read(context: Context, type: NamedType, api: ApiVersion, id: string): TypeDefinition {
  const [declaration] = type.declarations;
  if (declaration === undefined) throw new Error(`the type "${type.name}" is declared nowhere`);
  for (const each of type.declarations) context.reached.add(each);
  const node = declaration.name ?? declaration;
  const place: Place = {
    api,
    node,
    written: [],
    parameters: heritageParameters(context, type.symbol),
    open: [],
    naming: [type.symbol],
    trail: [type.name],
  };
  const position = namePosition(declaration, context.program.paths);
  const shape = readShape(context, type, place);
  const annotated = annotateType(context, shape, type.declarations);
  // What comes from Kubernetes has no position, until the user describes it.
  const isForeign = shape.position === undefined && annotated.description === shape.description;
  const schema = isForeign ? annotated : { ...annotated, position };
  return { id, name: type.name, origin: originOf(context, type, api, position), schema };
}

function originOf(
  context: Context,
  type: NamedType,
  { group, version }: ApiVersion,
  position: Position,
): Origin {
  const exportedAs = exportedName(context.checker, type);
  const isEnum = type.declarations.some((each) => ts.isEnumDeclaration(each));
  return {
    kind: "source",
    group,
    version,
    position,
    ...(exportedAs !== undefined && { exportedAs }),
    ...(isEnum && { isEnum }),
  };
}

function readShape(context: Context, type: NamedType, place: Place): Schema {
  const alias = type.declarations.find((each) => ts.isTypeAliasDeclaration(each));
  if (alias !== undefined) return context.read.node(alias.type, place);
  if (type.declarations.some((each) => ts.isEnumDeclaration(each))) {
    return readEnum(context, type, place);
  }
  const declared = context.checker.getDeclaredTypeOfSymbol(type.symbol);
  const bases = declared.isClassOrInterface() ? context.checker.getBaseTypes(declared) : [];
  for (const base of baseNodes(type)) checkHeritage(context, base);
  const schema = inherit(context, readObject(context, declared, place), bases);
  const isRoot = schema.kind === "object" && extendsResource(context, type.symbol);
  return isRoot ? completeRoot(context, schema, type, place.api) : schema;
}

function baseNodes({ declarations }: NamedType): readonly ts.ExpressionWithTypeArguments[] {
  return declarations
    .flatMap((each) => (ts.isInterfaceDeclaration(each) ? (each.heritageClauses ?? []) : []))
    .flatMap((clause) => clause.types);
}

/** Names of types are names in everything that is generated, so each may stand for one type only. */
function reportSameName(
  context: Context,
  known: ts.Symbol,
  { name, declarations }: NamedType,
  { group, version }: ApiVersion,
): void {
  const { paths } = context.program;
  const [first] = known.declarations ?? [];
  const [second] = declarations;
  context.report({
    code: "duplicate-type-name",
    position: second && namePosition(second, paths),
    arguments: { name, version: `${group}/${version}` },
    ...(first && { related: [{ message: "the other one", position: namePosition(first, paths) }] }),
  });
}
