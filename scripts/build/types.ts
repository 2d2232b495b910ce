import { dirname, join, relative } from "node:path";
import ts from "typescript";

/**
 * The declarations of `src/index.ts`, by their paths in `dist`, and of the files that these name and no others: what the
 * functions look like from outside is all that a user's compiler should read.
 */
export function types(root: string, dist: string): ReadonlyMap<string, string> {
  const source = join(root, "src");
  const program = ts.createProgram([join(source, "index.ts")], compilerOptions(root));
  const waiting = [join(source, "index.ts")];
  const done = new Set<string>();
  const files = new Map<string, string>();
  for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
    if (done.has(file)) continue;
    done.add(file);
    const text = declarationsOf(program, file);
    files.set(join(dist, relative(source, file)).replace(/\.ts$/, ".d.ts"), text);
    for (const [, name] of text.matchAll(/(?:from |import\()"(\.[^"]+)\.js"/g)) {
      waiting.push(join(dirname(file), `${name}.ts`));
    }
  }
  return files;
}

function compilerOptions(root: string): ts.CompilerOptions {
  const { config } = ts.readConfigFile(join(root, "tsconfig.json"), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  return { ...options, noEmit: false, declaration: true, emitDeclarationOnly: true };
}

function declarationsOf(program: ts.Program, file: string): string {
  let text: string | undefined;
  const { diagnostics } = program.emit(
    program.getSourceFile(file),
    (_, written) => {
      text = written;
    },
    undefined,
    true,
  );
  const [first] = diagnostics;
  if (first !== undefined)
    throw new Error(ts.flattenDiagnosticMessageText(first.messageText, "\n"));
  if (text === undefined) throw new Error(`no declarations for ${file}`);
  return text;
}
