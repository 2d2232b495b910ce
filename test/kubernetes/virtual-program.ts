import { ts } from "ts-morph";
import { declarations } from "../../src/kubernetes/declarations.js";
import type { Release } from "../../src/kubernetes/release.js";
import { libraryText } from "../../src/source/library.js";

export interface Compiled {
  readonly errors: readonly string[];
  /** The brands, with the text that they hold, that the alias `name` or any member of its union has. */
  brandsOf(name: string): readonly (readonly [brand: string, text: string])[];
  /** The name of the alias' type itself, `undefined` aside. */
  symbolOf(name: string): string | undefined;
}

const file = "/source.ts";
const library = "/library.d.ts";

/** Compiles one source against the declarations of a release, which exist in memory only. */
export function compile(release: Release, source: string): Compiled {
  const options: ts.CompilerOptions = { strict: true, noEmit: true, noLib: true, types: [] };
  const texts = new Map([
    [file, source],
    [library, libraryText],
  ]);
  const host = ts.createCompilerHost(options);
  const plain = host.getSourceFile;
  host.getSourceFile = (path, languageVersion) => {
    const text = texts.get(path) ?? ownText(release, path);
    if (text === undefined) return plain(path, languageVersion);
    return ts.createSourceFile(path, text, languageVersion);
  };
  host.resolveModuleNameLiterals = (literals) =>
    literals.map(({ text }) => ({
      resolvedModule: { resolvedFileName: `/${text}.d.ts`, extension: ts.Extension.Dts },
    }));
  const program = ts.createProgram([library, file], options, host);
  const checker = program.getTypeChecker();
  const typeOf = (name: string): ts.Type => {
    const alias = program
      .getSourceFile(file)
      ?.statements.find((node) => ts.isTypeAliasDeclaration(node) && node.name.text === name);
    if (alias === undefined) throw new Error(`no alias ${name}`);
    return checker.getTypeAtLocation(alias);
  };
  return {
    errors: ts
      .getPreEmitDiagnostics(program)
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n")),
    brandsOf: (name) => brandsIn(checker, typeOf(name)),
    symbolOf: (name) => checker.getNonNullableType(typeOf(name)).symbol?.name,
  };
}

function ownText(release: Release, path: string): string | undefined {
  return path.startsWith("/gen-apis/")
    ? declarations(release, path.slice(1, -".d.ts".length))
    : undefined;
}

function brandsIn(checker: ts.TypeChecker, type: ts.Type): [string, string][] {
  const members = type.isUnion() ? type.types : [type];
  const found = new Map<string, string>();
  for (const property of members.flatMap((member) => member.getProperties())) {
    if (!property.name.startsWith("__") || property.name.startsWith("__@")) continue;
    const value = checker.getNonNullableType(checker.getTypeOfSymbol(property));
    found.set(property.name, value.isStringLiteral() ? value.value : "");
  }
  return [...found];
}
