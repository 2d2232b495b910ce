import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { SourceFile } from "typescript";
import { declarationFiles } from "../../scripts/declarations/files.js";
import { releases } from "../../src/kubernetes/data-files.js";
import { availability, release, root } from "./data.js";

/** A way to find modules, and the kind of module that the consumer is. */
export interface Resolution {
  readonly name: string;
  readonly type: "module" | "commonjs";
  readonly options: { readonly module: string; readonly moduleResolution: string };
}

export const resolutions: readonly Resolution[] = [
  resolution("node10", "commonjs", "commonjs", "node10"),
  resolution("node16, ESM", "module", "node16", "node16"),
  resolution("node16, CommonJS", "commonjs", "node16", "node16"),
  resolution("nodenext", "module", "nodenext", "nodenext"),
  resolution("bundler", "module", "esnext", "bundler"),
];

function resolution(
  name: string,
  type: Resolution["type"],
  module: string,
  moduleResolution: string,
): Resolution {
  return { name, type, options: { module, moduleResolution } };
}

/** Lays the package out as it is installed, but for what runs. */
export function installPackage(folder: string): void {
  const files = declarationFiles(releases.map(release), availability().modules());
  const { name, version, type, exports } = JSON.parse(
    readFileSync(join(root, "package.json"), "utf8"),
  );
  write(folder, "package.json", JSON.stringify({ name, version, type, exports }));
  for (const [file, text] of files) write(folder, file, text);
}

export interface Consumer {
  readonly resolution: Resolution;
  readonly source: string;
  readonly skipLibCheck: "skip" | "check";
}

/** Writes a project that uses the package in `installed`; gives the path of its settings. */
export function writeConsumer(
  folder: string,
  installed: string,
  { resolution: { type, options }, source, skipLibCheck }: Consumer,
): string {
  write(folder, "package.json", JSON.stringify({ type }));
  write(folder, "consumer.ts", source);
  mkdirSync(join(folder, "node_modules"));
  symlinkSync(installed, join(folder, "node_modules/gen-apis"));
  const compilerOptions = {
    ...options,
    strict: true,
    noEmit: true,
    target: "es2022",
    lib: ["es2022"],
    types: [],
    skipLibCheck: skipLibCheck === "skip",
  };
  const settings = { compilerOptions, files: ["consumer.ts"] };
  return write(folder, "tsconfig.json", JSON.stringify(settings));
}

/** What a compiler says of a project, by the path of its settings: nothing if it is content. */
export type Compiler = (settings: string) => string;

/** A compiler with TypeScript's functions: faster here, as it starts once and reads its library once. */
export function compilerOf(package_: string): Compiler {
  const ts: typeof import("typescript") = createRequire(import.meta.url)(package_);
  const library = new Map<string, SourceFile | undefined>();
  return (settings) => {
    const { options, fileNames } = ts.parseJsonConfigFileContent(
      ts.readConfigFile(settings, ts.sys.readFile).config,
      ts.sys,
      dirname(settings),
    );
    const host = ts.createCompilerHost(options);
    const read = host.getSourceFile;
    host.getSourceFile = (path, ...how) => {
      if (!/\/lib\.[^/]*$/.test(path)) return read(path, ...how);
      const known = library.get(path) ?? read(path, ...how);
      library.set(path, known);
      return known;
    };
    const program = ts.createProgram(fileNames, options, host);
    return ts.formatDiagnostics(ts.getPreEmitDiagnostics(program), host);
  };
}

/** The native compiler, which has no functions: it is quick enough to be started each time. */
export function nativeCompiler(package_: string): Compiler {
  const program = join(root, "node_modules", package_, "bin/tsc");
  return (settings) =>
    spawnSync(process.execPath, [program, "-p", settings], { encoding: "utf8" }).stdout;
}

function write(folder: string, file: string, text: string): string {
  const path = join(folder, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return path;
}
