import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { join, relative } from "node:path";
import { type BuildOptions, build, type Metafile, type OutputFile, type Plugin } from "esbuild";

const placeholder = "the-fingerprint-of-this-build";

export interface Bundle {
  /** Absolute paths and texts. */
  readonly files: ReadonlyMap<string, string>;
  /** The folders of the packages that went in, relative to the root. */
  readonly packages: readonly string[];
}

/**
 * Bundles the command and the functions for `dist`, with every library but ts-morph. Loading few files is
 * most of what makes a cold start fast.
 */
export async function bundle(root: string, dist: string): Promise<Bundle> {
  const { version, dependencies } = readManifest(root);
  const define = { GEN_APIS_BUILD: JSON.stringify({ version, fingerprint: placeholder }) };
  const common = {
    absWorkingDir: root,
    outdir: dist,
    bundle: true,
    write: false as const,
    metafile: true as const,
    platform: "node" as const,
    target: "node20.19",
    plugins: [compilerOnly(root)],
    legalComments: "none" as const,
    logLevel: "warning" as const,
  } satisfies BuildOptions;
  const modules = await build({
    ...common,
    entryPoints: { start: "src/cli/start.ts", index: "src/index.ts" },
    splitting: true,
    format: "esm",
    chunkNames: "chunks/[name]-[hash]",
    define,
    banner: { js: requireOfModule },
  });
  const main = await build({
    ...common,
    entryPoints: { main: "src/cli/main.ts" },
    format: "cjs",
    outExtension: { ".js": ".cjs" },
    define: { ...define, "import.meta.url": "urlOfScript", "import.meta.dirname": "__dirname" },
    banner: { js: urlOfScript },
  });
  for (const { metafile } of [modules, main]) checkExternals(metafile, dependencies);
  return {
    files: withFingerprint(root, [...modules.outputFiles, ...main.outputFiles]),
    packages: packagesIn([modules.metafile, main.metafile]),
  };
}

/** Libraries in CommonJS ask for Node's own modules with `require`, which a module does not have. */
const requireOfModule =
  'import { createRequire as createRequireOfModule } from "node:module"; const require = createRequireOfModule(import.meta.url);';

/** `main.cjs` is a script, see `src/cli/load-main.ts`, and a script has no `import.meta`. */
const urlOfScript = 'const urlOfScript = require("node:url").pathToFileURL(__filename).href;';

function withFingerprint(root: string, files: readonly OutputFile[]): ReadonlyMap<string, string> {
  const fingerprint = fingerprintOf(root, files);
  return new Map(files.map(({ path, text }) => [path, text.replaceAll(placeholder, fingerprint)]));
}

/** ts-morph stays outside, and only its compiler is loaded, see `src/cli/compiler/`. */
function compilerOnly(root: string): Plugin {
  return {
    name: "compiler-only",
    setup(builder) {
      builder.onResolve({ filter: /^ts-morph$/ }, () => ({
        path: join(root, "src/cli/compiler/ts-morph.ts"),
      }));
    },
  };
}

/** The code and the data that it reads: whatever decides what comes out for the same input. */
function fingerprintOf(root: string, files: readonly OutputFile[]): string {
  const hash = createHash("sha256");
  for (const { path, contents } of [...files].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    hash.update(relative(root, path)).update("\0").update(contents);
  }
  for (const folder of ["src/kubernetes/data", "templates"]) {
    for (const name of filesBelow(join(root, folder))) {
      hash.update(name).update(readFileSync(join(root, folder, name)));
    }
  }
  return hash.digest("hex").slice(0, 32);
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
}

/** What the bundle still imports must be among the dependencies, or a user does not have it. */
function checkExternals(
  { outputs }: Metafile,
  dependencies: Readonly<Record<string, string>>,
): void {
  const imports = Object.values(outputs).flatMap((output) => output.imports);
  const missing = imports
    .filter(({ external, path }) => external === true && !isBuiltin(path))
    .map(({ path }) => path)
    .filter((path) => !Object.hasOwn(dependencies, path));
  if (missing.length > 0) throw new Error(`not among the dependencies: ${missing.join(", ")}`);
}

function isBuiltin(path: string): boolean {
  return path.startsWith("node:") || builtinModules.includes(path);
}

/** The folders of the packages whose files were read. */
function packagesIn(metafiles: readonly Metafile[]): readonly string[] {
  const files = metafiles.flatMap(({ inputs }) => Object.keys(inputs));
  const folders = files.flatMap((path) => {
    const match = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path);
    return match?.[1] === undefined ? [] : [match[1]];
  });
  return [...new Set(folders)].sort();
}

interface Manifest {
  readonly version: string;
  readonly dependencies: Readonly<Record<string, string>>;
}

function readManifest(root: string): Manifest {
  // Our own file, whose shape the tests of the package hold against npm's rules.
  return JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as Manifest;
}
