import { posix } from "node:path";
import { ts } from "ts-morph";
import { fieldsOf } from "../annotations/access.js";
import type { Annotation } from "../annotations/comment.js";
import { nearest } from "../diagnostics/nearest.js";
import type { FunctionRule, Owner } from "../model/defaulting/rule.js";
import type { Context } from "./context.js";
import { unaliased } from "./symbols.js";

/** The annotated type. */
interface Annotated {
  readonly owner: Owner;
  readonly declaration: ts.Declaration;
  readonly symbol: ts.Symbol;
}

/** The call that an annotation at a type asks for; none for other annotations. */
export function functionRules(
  context: Context,
  annotation: Annotation,
  { owner, declaration, symbol }: Annotated,
): readonly FunctionRule[] {
  return fieldsOf([annotation], "defaultFunction").flatMap(({ fields, position }) => {
    const { name } = fields;
    const order = fields.order === "first" ? "first" : "last";
    const found = find(context, name, declaration);
    const problem = "problem" in found ? found : signatureProblem(context, found.symbol, symbol);
    if (problem !== undefined) {
      const { help } = problem;
      context.report({
        code: "defaulting-function",
        position,
        arguments: { name, problem: problem.problem },
        ...(help !== undefined && { help }),
      });
      return [];
    }
    if ("problem" in found) return [];
    return [{ kind: "function", owner, position, path: owner.path, name, file: found.file, order }];
  });
}

interface Problem {
  readonly problem: string;
  readonly help?: string;
}

interface Found {
  readonly symbol: ts.Symbol;
  /** Relative to the configuration's folder. */
  readonly file: string;
}

/** The one function of this name that a file beside the declaration's exports. */
function find(context: Context, name: string, declaration: ts.Declaration): Found | Problem {
  const exported = filesBeside(context, declaration).flatMap((file) => exportsOf(context, file));
  const found = exported.filter((each) => each.symbol.name === name);
  const [first] = found;
  if (first === undefined) {
    const near = nearest(
      name,
      exported.map((each) => each.symbol.name),
    );
    return {
      problem: "no file that is read in this folder exports it",
      ...(near !== undefined && { help: `Did you mean "${near}"?` }),
    };
  }
  if (found.length > 1) {
    return { problem: `both ${found.map(({ file }) => file).join(" and ")} export it` };
  }
  return first;
}

function filesBeside({ program }: Context, declaration: ts.Declaration): readonly ts.SourceFile[] {
  const folder = posix.dirname(declaration.getSourceFile().fileName);
  return program.files().filter(({ fileName }) => posix.dirname(fileName) === folder);
}

/** The functions that a file itself declares and exports. */
function exportsOf({ checker, program }: Context, file: ts.SourceFile): readonly Found[] {
  const module = checker.getSymbolAtLocation(file);
  const exported = module === undefined ? [] : checker.getExportsOfModule(module);
  return exported
    .filter((symbol) => unaliased(checker, symbol).flags & ts.SymbolFlags.Value)
    .filter((symbol) => symbol.valueDeclaration?.getSourceFile() === file)
    .map((symbol) => ({ symbol, file: program.paths.relative(file.fileName) }));
}

function signatureProblem(
  { checker }: Context,
  called: ts.Symbol,
  annotated: ts.Symbol,
): Problem | undefined {
  const [signature, ...others] = checker.getTypeOfSymbol(called).getCallSignatures();
  if (signature === undefined || others.length > 0) return { problem: "it is no plain function" };
  const [first, ...further] = signature.getParameters();
  const type = checker.getDeclaredTypeOfSymbol(annotated);
  if (first === undefined) return { problem: "it takes no value" };
  if (further.some((parameter) => !isOptional(parameter))) {
    return { problem: "it wants more than one value" };
  }
  if (!checker.isTypeAssignableTo(type, checker.getTypeOfSymbol(first))) {
    return { problem: `it takes no ${checker.typeToString(type)}` };
  }
  return isAsynchronous(signature)
    ? { problem: "it is asynchronous, and nobody would wait for it" }
    : undefined;
}

function isAsynchronous({ declaration }: ts.Signature): boolean {
  if (declaration === undefined || !ts.canHaveModifiers(declaration)) return false;
  const modifiers = ts.getModifiers(declaration) ?? [];
  return modifiers.some(({ kind }) => kind === ts.SyntaxKind.AsyncKeyword);
}

function isOptional({ valueDeclaration }: ts.Symbol): boolean {
  if (valueDeclaration === undefined || !ts.isParameter(valueDeclaration)) return false;
  const { questionToken, initializer, dotDotDotToken } = valueDeclaration;
  return [questionToken, initializer, dotDotDotToken].some((each) => each !== undefined);
}
