import { ts } from "ts-morph";
import type { Position } from "../model/position.js";
import type { Context } from "./context.js";
import { homeOf } from "./homes.js";
import { reportMissing } from "./missing-kubernetes.js";
import { modulesFolder } from "./modules.js";
import { nodeAt } from "./node-at.js";

/**
 * Reports what the compiler says of the API files, and of the files that types were read from. Code that
 * describes no types is the user's own business: it is written for another library than ours.
 */
export function reportCompilerErrors(context: Context, apiFiles: readonly ts.SourceFile[]): void {
  const reached = [...context.reached].map((node) => node.getSourceFile());
  const files = new Set([...apiFiles, ...reached]);
  for (const file of files) {
    if (homeOf(file, context.modules).kind !== "user") continue;
    const isApi = apiFiles.includes(file);
    const errors = context.program
      .errors(file)
      .filter((error) => isRelevant(context, error, file, isApi));
    for (const error of errors) report(context, error, file);
    if (errors.length === 0) reportUnresolved(context, file);
  }
}

/** Names that our small library lacks: nothing is wrong with a type that no kind uses. */
const unknownName = new Set([2304, 2318, 2503, 2552, 2580, 2581, 2582, 2583, 2584, 2591]);

function isRelevant(
  context: Context,
  error: ts.Diagnostic,
  file: ts.SourceFile,
  isApi: boolean,
): boolean {
  if (error.category !== ts.DiagnosticCategory.Error || error.start === undefined) return false;
  // Syntax errors are below 2000: after one, the rest of the file is guesswork.
  if (error.code < 2000) return true;
  for (let node = nodeAt(file, error.start); node !== undefined; node = node.parent) {
    if (context.reached.has(node)) return true;
    if (isCode(node)) return false;
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
      return isApi || hasUnresolved(context, file);
    }
  }
  return isApi && !unknownName.has(error.code);
}

/** Statements that run, whose errors concern no type; but see `typeof` in a type that is read. */
function isCode(node: ts.Node): boolean {
  return (
    ts.isFunctionLike(node) ||
    ts.isVariableStatement(node) ||
    ts.isExpressionStatement(node) ||
    ts.isClassDeclaration(node)
  );
}

function hasUnresolved({ unresolved, program }: Context, file: ts.SourceFile): boolean {
  return unresolved.some((position) => position.file === program.paths.relative(file.fileName));
}

function report(context: Context, error: ts.Diagnostic, file: ts.SourceFile): void {
  const start = error.start ?? 0;
  const position = positionOf(context, file, start, start + (error.length ?? 0));
  if (reportMissing(context, error, file, position)) return;
  context.report({
    code: "typescript-error",
    position,
    arguments: { message: messageOf(context, error), number: error.code },
  });
}

function positionOf(context: Context, file: ts.SourceFile, start: number, end: number): Position {
  return { file: context.program.paths.relative(file.fileName), start, end };
}

/** One line, without paths that differ from machine to machine. */
function messageOf({ program }: Context, { messageText }: ts.Diagnostic): string {
  const root = `${program.paths.absolute(".")}/`;
  return ts
    .flattenDiagnosticMessageText(messageText, " ")
    .replaceAll(modulesFolder, "")
    .replaceAll(root, "")
    .replace(/\s+/g, " ")
    .replace(/\.$/, "");
}

/** The compiler reports a name that it cannot find, but not each time: one finding a file must remain. */
function reportUnresolved(context: Context, file: ts.SourceFile): void {
  const name = context.program.paths.relative(file.fileName);
  for (const position of context.unresolved) {
    if (position.file !== name) continue;
    const text = file.text.slice(position.start, position.end);
    const message = `The type '${text}' cannot be found`;
    context.report({ code: "typescript-error", position, arguments: { message, number: 2304 } });
  }
}
