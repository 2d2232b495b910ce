import { ts } from "ts-morph";
import { libraryText } from "./library.js";
import { inMemory, type Modules } from "./modules.js";
import { createPaths, type Paths } from "./paths.js";
import { type PathMapping, readPathMapping } from "./tsconfig.js";

/** The files that a run reads. Paths are relative to the configuration's folder and may start with `../`. */
export interface SourceFiles {
  readFile(path: string): string | undefined;
  fileExists(path: string): boolean;
  /** Where it is missing, every folder is taken to exist. */
  directoryExists?(path: string): boolean;
}

export interface Program {
  readonly checker: ts.TypeChecker;
  readonly paths: Paths;
  /** Reads other files, which then count as inputs too. */
  readonly access: SourceFiles;
  /** @param path relative to the configuration's folder */
  file(path: string): ts.SourceFile | undefined;
  /** Every file of the program, those that no API names included. */
  files(): readonly ts.SourceFile[];
  /** What the compiler says of one file; nothing for declaration files. */
  errors(file: ts.SourceFile): readonly ts.Diagnostic[];
  /** Every file that was read, relative to the configuration's folder, sorted. */
  inputs(): readonly string[];
}

export interface ProgramInput {
  readonly root: string;
  /** The API files, relative to `root`. */
  readonly files: readonly string[];
  readonly access: SourceFiles;
  readonly modules: Modules;
  /** The `tsconfig.json` whose `paths` and `baseUrl` count, if there is one. */
  readonly tsconfig?: string;
}

export const libraryPath = `${inMemory}library.d.ts`;

/** One program for all API files. Reading a type from it loads the Kubernetes declarations that it needs. */
export function createProgram(input: ProgramInput): Program {
  const paths = createPaths(input.root);
  const inputs = new Set<string>();
  const access = recording(input.access, inputs);
  const host = createHost({ ...input, access }, paths);
  const mapping =
    input.tsconfig === undefined ? {} : readPathMapping(input.tsconfig, access, paths);
  const roots = input.files.map((file) => paths.absolute(file));
  const program = ts.createProgram([libraryPath, ...roots], compilerOptions(mapping), host);
  return {
    checker: program.getTypeChecker(),
    paths,
    access,
    file: (path) => program.getSourceFile(paths.absolute(path)),
    files: () => program.getSourceFiles(),
    errors: (file) => [
      ...program.getSyntacticDiagnostics(file),
      ...(file.isDeclarationFile ? [] : program.getSemanticDiagnostics(file)),
    ],
    inputs: () => [...inputs].sort(),
  };
}

/** Our own, so that the result does not depend on settings that users change for other reasons. */
function compilerOptions(mapping: PathMapping): ts.CompilerOptions {
  return {
    strict: true,
    target: ts.ScriptTarget.ESNext,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    moduleDetection: ts.ModuleDetectionKind.Force,
    resolveJsonModule: true,
    allowImportingTsExtensions: true,
    noEmit: true,
    noLib: true,
    types: [],
    skipLibCheck: true,
    ignoreDeprecations: "6.0",
    ...mapping,
  };
}

/** The same access, which notes every file that it reads. */
function recording(access: SourceFiles, inputs: Set<string>): SourceFiles {
  return {
    ...access,
    readFile(path) {
      const text = access.readFile(path);
      if (text !== undefined) inputs.add(path);
      return text;
    },
  };
}

function createHost({ root, access, modules }: ProgramInput, paths: Paths): ts.CompilerHost {
  const read = (path: string) => access.readFile(paths.relative(path));
  const textOf = (path: string) =>
    path === libraryPath ? libraryText : modules.owns(path) ? modules.text(path) : read(path);

  const host: ts.CompilerHost = {
    getSourceFile: (path, version) => {
      const text = textOf(path);
      return text === undefined ? undefined : parse(path, text, version);
    },
    fileExists: (path) => access.fileExists(paths.relative(path)),
    readFile: read,
    ...(access.directoryExists && {
      directoryExists: (path: string) => access.directoryExists?.(paths.relative(path)) ?? true,
    }),
    resolveModuleNameLiterals: (literals, from, _redirect, options) =>
      literals.map(({ text }) => resolve(text, from, options)),
    getCurrentDirectory: () => paths.absolute("."),
    getDefaultLibFileName: () => libraryPath,
    getCanonicalFileName: (name) => name,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => "\n",
    writeFile: () => undefined,
  };
  const cache = ts.createModuleResolutionCache(root, (name) => name);

  function resolve(
    name: string,
    from: string,
    options: ts.CompilerOptions,
  ): ts.ResolvedModuleWithFailedLookupLocations {
    const own = modules.resolve(name, from);
    if (own === "elsewhere") return ts.resolveModuleName(name, from, options, host, cache);
    if (own === undefined) return { resolvedModule: undefined };
    const resolvedModule = {
      resolvedFileName: own,
      extension: ts.Extension.Dts,
      isExternalLibraryImport: true,
    };
    return { resolvedModule };
  }
  return host;
}

/** Doc comments are read from the raw text, so the compiler need not parse them. */
function parse(path: string, text: string, version: ts.ScriptTarget | ts.CreateSourceFileOptions) {
  const options = typeof version === "object" ? version : { languageVersion: version };
  return ts.createSourceFile(path, text, {
    ...options,
    jsDocParsingMode: ts.JSDocParsingMode.ParseNone,
  });
}
