import { ts } from "ts-morph";
import { missingModule, missingProperty, missingType } from "../kubernetes/missing.js";
import { isKubernetesModule, typeIdOf } from "../kubernetes/modules.js";
import type { Position } from "../model/position.js";
import type { Context } from "./context.js";
import { homeOfSymbol } from "./homes.js";
import { nodeAt } from "./node-at.js";
import { members } from "./types/same.js";

/** The compiler's numbers for a module, an export and a property that are not there. */
const noModule = new Set([2307, 2792]);
const noExport = new Set([2305, 2614, 2694, 2724]);
const noProperty = 2339;
const notAssignable = 2344;

/**
 * Reports an error of the compiler as what it is, where it is about something of Kubernetes that the chosen
 * release lacks: with the releases that have it. Whether it was such an error is what comes back.
 */
export function reportMissing(
  context: Context,
  error: ts.Diagnostic,
  file: ts.SourceFile,
  position: Position,
): boolean {
  const node = nodeAt(file, error.start ?? 0);
  if (noModule.has(error.code)) return reportModule(context, node, position);
  if (noExport.has(error.code)) return reportType(context, node, position);
  if (error.code === noProperty) return reportIndex(context, node, position);
  if (error.code === notAssignable) return reportKeys(context, node, position);
  return false;
}

function reportModule(context: Context, node: ts.Node, position: Position): boolean {
  if (!ts.isStringLiteralLike(node) || !isKubernetesModule(node.text)) return false;
  const { availability, release, report } = context;
  report({ ...missingModule(availability(), release.name, node.text), position });
  return true;
}

function reportType(context: Context, node: ts.Node, position: Position): boolean {
  const module = moduleOf(context, node);
  if (module === undefined || !ts.isIdentifier(node)) return false;
  const { availability, release, report } = context;
  report({ ...missingType(availability(), release.name, module, node.text), position });
  return true;
}

/** The module that a name is asked of: in `import { Name } from`, `ns.Name` and `import("…").Name`. */
function moduleOf(context: Context, node: ts.Node): string | undefined {
  for (let outer = node.parent; outer !== undefined; outer = outer.parent) {
    if (ts.isImportDeclaration(outer) || ts.isExportDeclaration(outer)) {
      return kubernetesModule(outer.moduleSpecifier);
    }
    if (ts.isImportTypeNode(outer) && ts.isLiteralTypeNode(outer.argument)) {
      return kubernetesModule(outer.argument.literal);
    }
    if (ts.isQualifiedName(outer) && outer.right === node) {
      const symbol = context.checker.getSymbolAtLocation(outer.left);
      const declaration = symbol?.declarations?.find(ts.isNamespaceImport);
      return kubernetesModule(declaration?.parent.parent.moduleSpecifier);
    }
  }
  return undefined;
}

function kubernetesModule(node: ts.Node | undefined): string | undefined {
  if (node === undefined || !ts.isStringLiteralLike(node)) return undefined;
  return isKubernetesModule(node.text) ? node.text : undefined;
}

/** `PodSpec["nope"]` */
function reportIndex(context: Context, node: ts.Node, position: Position): boolean {
  for (let outer: ts.Node | undefined = node; outer !== undefined; outer = outer.parent) {
    if (!ts.isIndexedAccessTypeNode(outer)) continue;
    const object = context.checker.getTypeFromTypeNode(outer.objectType);
    const index = context.checker.getTypeFromTypeNode(outer.indexType);
    return reportProperties(context, object, index, position);
  }
  return false;
}

/** `Pick<PodSpec, "nope">` */
function reportKeys(context: Context, node: ts.Node, position: Position): boolean {
  for (let outer: ts.Node | undefined = node; outer !== undefined; outer = outer.parent) {
    if (!ts.isTypeReferenceNode(outer) && !ts.isExpressionWithTypeArguments(outer)) continue;
    const [object, keys] = outer.typeArguments ?? [];
    if (object === undefined || keys === undefined) continue;
    const { checker } = context;
    return reportProperties(
      context,
      checker.getTypeFromTypeNode(object),
      checker.getTypeFromTypeNode(keys),
      position,
    );
  }
  return false;
}

function reportProperties(
  context: Context,
  object: ts.Type,
  keys: ts.Type,
  position: Position,
): boolean {
  const id = kubernetesTypeOf(context, object);
  if (id === undefined) return false;
  const names = members(keys).flatMap((key) => (key.isStringLiteral() ? key.value : []));
  const missing = names.filter((name) => object.getProperty(name) === undefined);
  for (const name of missing) reportProperty(context, id, name, position);
  return missing.length > 0;
}

/** Reports a property that a type of the chosen release does not have. */
export function reportProperty(
  { availability, release, report }: Context,
  id: string,
  name: string,
  position: Position,
): void {
  report({ ...missingProperty(availability(), release.name, id, name), position });
}

/** The id of a type, if Kubernetes declares it. */
export function kubernetesTypeOf(context: Context, type: ts.Type): string | undefined {
  const symbol: ts.Symbol | undefined = type.symbol;
  const home = symbol && homeOfSymbol(symbol, context.modules);
  return home?.kind === "kubernetes" ? typeIdOf(home.module, symbol.name) : undefined;
}
