import { ts } from "ts-morph";
import type { Context } from "./context.js";
import { positionOf } from "./positions.js";

/**
 * Reports an installed gen-apis of another version than the one that runs: editors take the types of
 * `gen-apis/types` from it. The nearest one counts, from the folder of the first file that imports them.
 */
export function reportOtherVersion(
  context: Context,
  files: readonly ts.SourceFile[],
  version: string | undefined,
): void {
  const [first] = files.flatMap(importsOf);
  if (version === undefined || first === undefined) return;
  const installed = installedVersion(context, first.getSourceFile().fileName);
  if (installed === undefined || installed === version) return;
  context.report({
    code: "other-gen-apis",
    position: positionOf(first, context.program.paths),
    arguments: { installed, running: version },
  });
}

function importsOf(file: ts.SourceFile): readonly ts.Node[] {
  return file.statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement)) return [];
    const { moduleSpecifier } = statement;
    const isOurs =
      ts.isStringLiteral(moduleSpecifier) && moduleSpecifier.text.startsWith("gen-apis/");
    return isOurs ? [moduleSpecifier] : [];
  });
}

function installedVersion(
  { program: { paths, access } }: Context,
  from: string,
): string | undefined {
  for (let folder = from; folder.includes("/"); ) {
    folder = folder.slice(0, folder.lastIndexOf("/"));
    const text = access.readFile(paths.relative(`${folder}/node_modules/gen-apis/package.json`));
    if (text !== undefined) return versionIn(text);
  }
  return undefined;
}

/** A package file that is no JSON is another program's business. */
function versionIn(text: string): string | undefined {
  return /"version"\s*:\s*"([^"]+)"/.exec(text)?.[1];
}
