import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { dirname, join, relative } from "node:path";
import { build, type Metafile, type OutputFile, type Plugin } from "esbuild";

const placeholder = "the-fingerprint-of-this-build";

/**
 * Bundles the command and the functions into `dist`, with every library but ts-morph, and gives the
 * names of the packages that went in. Loading few files is most of what makes a cold start fast.
 */
export async function bundle(root: string, dist: string): Promise<readonly string[]> {
  const { version, dependencies } = readManifest(root);
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: { start: "src/cli/start.ts", index: "src/index.ts" },
    outdir: dist,
    bundle: true,
    splitting: true,
    write: false,
    metafile: true,
    platform: "node",
    target: "node20.19",
    format: "esm",
    chunkNames: "chunks/[name]-[hash]",
    define: { GEN_APIS_BUILD: JSON.stringify({ version, fingerprint: placeholder }) },
    banner: { js: requireBanner },
    plugins: [compilerOnly(root)],
    legalComments: "none",
    logLevel: "warning",
  });
  checkExternals(metafile, dependencies);
  const fingerprint = fingerprintOf(root, outputFiles);
  for (const { path, text } of outputFiles) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text.replaceAll(placeholder, fingerprint));
  }
  return packagesIn(metafile);
}

/** Libraries in CommonJS ask for Node's own modules with `require`, which a module does not have. */
const requireBanner =
  'import { createRequire as createRequireOfBundle } from "node:module"; const require = createRequireOfBundle(import.meta.url);';

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
  const data = join(root, "src/kubernetes/data");
  for (const name of readdirSync(data).sort())
    hash.update(name).update(readFileSync(join(data, name)));
  return hash.digest("hex").slice(0, 32);
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

/** `yaml`, `@scope/name`: from the paths of the files that were read. */
function packagesIn({ inputs }: Metafile): readonly string[] {
  const folders = Object.keys(inputs).flatMap((path) => {
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
