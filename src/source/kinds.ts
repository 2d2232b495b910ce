import { ts } from "ts-morph";
import { annotationsOf } from "../annotations/access.js";
import type { Annotation } from "../annotations/comment.js";
import type { Kind } from "../model/api.js";
import { isKind, isTypeDeclaration, type TypeDeclaration } from "./comments.js";
import type { ApiVersion, Context, NamedType } from "./context.js";
import { kindFrom, kindName } from "./kind-model.js";
import { namedType } from "./names.js";
import { namePosition } from "./positions.js";
import { basesOf, extendsResource } from "./resources.js";
import { unaliased } from "./symbols.js";

/** An API version with its files. */
export interface ApiFiles extends ApiVersion {
  readonly files: readonly ts.SourceFile[];
}

/** The kinds of a version, each list sorted by name. */
export interface KindsFound {
  readonly kinds: readonly Kind[];
  /** Those that `@skipVersion` leaves out of this version. */
  readonly skipped: readonly Kind[];
}

/**
 * Reads the kinds of one version: the exported interfaces with `@kind` of its files, and of files that
 * belong to no version, where one of its files exports them on.
 */
export function readKinds(context: Context, api: ApiFiles): KindsFound {
  const exported = exportsOf(context, api);
  const marked = new Set([
    ...markedIn(context, api),
    ...exported.filter((each) => isMarked(context, each)),
  ]);
  const types = new Map<string, NamedType>();
  for (const symbol of marked) {
    const type = namedType(symbol);
    if (!canBeKind(context, type, exported.includes(symbol))) continue;
    const first = types.get(type.name);
    if (first === undefined) types.set(type.name, type);
    else reportSecond(context, first, type, api);
  }
  const all = [...types.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  reportUnmarked(
    context,
    exported,
    all.map(({ symbol }) => symbol),
  );
  return {
    kinds: all
      .filter((type) => !isSkipped(context, type))
      .flatMap((type) => readKind(context, type, api)),
    skipped: all
      .filter((type) => isSkipped(context, type))
      .flatMap((type) => readKind(context, type, api)),
  };
}

/** What the files of a version export, whatever is another version's own left out. */
function exportsOf({ checker, ownerOf }: Context, api: ApiFiles): readonly ts.Symbol[] {
  const exported = api.files.flatMap((file) => {
    const module = checker.getSymbolAtLocation(file);
    return module === undefined ? [] : checker.getExportsOfModule(module);
  });
  const targets = exported.map((symbol) => unaliased(checker, symbol));
  return [...new Set(targets)].filter((symbol) => {
    const file = symbol.declarations?.[0]?.getSourceFile();
    return file !== undefined && (api.files.includes(file) || ownerOf(file) === undefined);
  });
}

function isMarked(context: Context, symbol: ts.Symbol): boolean {
  return (symbol.declarations ?? [])
    .filter(isTypeDeclaration)
    .some((declaration) => isKind(context.comments.of(declaration)));
}

/** Every declaration of the files with `@kind`, those that cannot be kinds included. */
function markedIn(context: Context, api: ApiFiles): readonly ts.Symbol[] {
  const declarations = api.files.flatMap((file) => declarationsIn(file));
  return declarations
    .filter((declaration) => isKind(context.comments.of(declaration)))
    .flatMap(({ name }) => (name && context.checker.getSymbolAtLocation(name)) ?? []);
}

/** The type declarations of a file, those in namespaces included. */
export function declarationsIn(node: ts.SourceFile | ts.ModuleBlock): readonly TypeDeclaration[] {
  return node.statements.flatMap((statement) => {
    if (isTypeDeclaration(statement)) return [statement];
    return namespaceBodies(statement).flatMap(declarationsIn);
  });
}

/** `namespace A.B { … }` is a namespace in a namespace. */
function namespaceBodies(node: ts.Node): readonly ts.ModuleBlock[] {
  if (!ts.isModuleDeclaration(node) || node.body === undefined) return [];
  return ts.isModuleBlock(node.body) ? [node.body] : namespaceBodies(node.body);
}

function canBeKind(context: Context, type: NamedType, isExported: boolean): boolean {
  const [declaration] = type.declarations;
  if (declaration === undefined) return false;
  const problem = problemOf(type, declaration, isExported);
  const position = namePosition(declaration, context.program.paths);
  if (problem !== undefined) {
    context.report({
      code: "unsupported-kind",
      position,
      arguments: { kind: type.name, problem },
    });
    return false;
  }
  if (!extendsResource(context, type.symbol) && !hasUnknownBase(context, type)) {
    context.report({
      code: "kind-without-resource",
      position,
      arguments: { kind: type.name },
    });
    return false;
  }
  return true;
}

function problemOf(
  { declarations }: NamedType,
  declaration: TypeDeclaration,
  isExported: boolean,
): string | undefined {
  if (!declarations.every((each) => ts.isInterfaceDeclaration(each))) {
    return "it is no interface";
  }
  if (declarations.some((each) => each.typeParameters !== undefined)) {
    return "it has type parameters";
  }
  if (!ts.isSourceFile(declaration.parent)) return "it stands in a namespace";
  return isExported ? undefined : "it is not exported";
}

/** A base that the compiler cannot find might be the right one; its own error says enough. */
function hasUnknownBase(context: Context, { declarations }: NamedType): boolean {
  const clauses = declarations.flatMap((each) =>
    ts.isInterfaceDeclaration(each) ? (each.heritageClauses ?? []) : [],
  );
  return clauses
    .flatMap(({ types }) => types)
    .some((type) => context.checker.getTypeAtLocation(type).flags & ts.TypeFlags.Any);
}

function reportSecond(
  context: Context,
  first: NamedType,
  { name, declarations }: NamedType,
  { group, version }: ApiVersion,
): void {
  const { paths } = context.program;
  const [declaration] = declarations;
  const [other] = first.declarations;
  context.report({
    code: "duplicate-kind",
    position: declaration && namePosition(declaration, paths),
    arguments: { kind: name, version: `${group}/${version}` },
    ...(other && { related: [{ message: "the other one", position: namePosition(other, paths) }] }),
  });
}

function annotationsAt(context: Context, { declarations }: NamedType): readonly Annotation[] {
  return declarations.flatMap((each) => context.comments.of(each).annotations);
}

function isSkipped(context: Context, type: NamedType): boolean {
  return annotationsOf(annotationsAt(context, type), "skipVersion").length > 0;
}

function readKind(context: Context, type: NamedType, api: ApiVersion): readonly Kind[] {
  const [declaration] = type.declarations;
  if (declaration === undefined) return [];
  const position = namePosition(declaration, context.program.paths);
  const id = context.definitions.own(type, api);
  const annotations = annotationsAt(context, type);
  return [kindFrom(kindName(type.name, annotations), id, annotations, position)];
}

/** An exported resource that is neither a kind nor a base of one was probably meant to be a kind. */
function reportUnmarked(
  context: Context,
  exported: readonly ts.Symbol[],
  kinds: readonly ts.Symbol[],
): void {
  const used = new Set([...kinds, ...kinds.flatMap((kind) => basesOf(context, kind))]);
  for (const symbol of exported) {
    const [declaration] = symbol.declarations ?? [];
    if (declaration === undefined || used.has(symbol) || isMarked(context, symbol)) continue;
    if (!extendsResource(context, symbol)) continue;
    context.report({
      code: "resource-without-kind",
      position: namePosition(declaration, context.program.paths),
      arguments: { name: namedType(symbol).name },
    });
  }
}
