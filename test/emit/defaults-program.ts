import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import { parse } from "yaml";
import { generate } from "../../src/index.js";
import { copyFixture } from "../fixture.js";
import type { CrdSchema, JsonMap } from "./defaults-values.js";

const repository = fileURLToPath(new URL("../..", import.meta.url));

/** What gen-apis makes of a folder: the CRDs, and the functions ready to be called. */
export interface Made {
  /** How many of all random objects are of these kinds: from 0 to 1. */
  readonly share: number;
  readonly kinds: readonly MadeKind[];
  remove(): void;
}

/** One kind in one version. */
export interface MadeKind {
  readonly name: string;
  readonly apiVersion: string;
  readonly plural: string;
  readonly hasStatus: boolean;
  /** The whole CRD as YAML. */
  readonly crd: string;
  /** The schema of the root. */
  readonly schema: CrdSchema;
  readonly applySchemaDefaults: (object: JsonMap) => JsonMap;
  readonly applyDefaultingRules: (object: JsonMap) => JsonMap;
  readonly setDefaults: (object: JsonMap) => JsonMap;
}

/** The parts of a CRD that tests read. */
interface Crd {
  readonly spec: {
    readonly group: string;
    readonly names: { readonly kind: string; readonly plural: string };
    readonly versions: readonly {
      readonly name: string;
      readonly schema: { readonly openAPIV3Schema: CrdSchema };
      readonly subresources?: { readonly status?: object };
    }[];
  };
}

/** A folder with a configuration, where its outputs go, and how many of all random objects are its own. */
export interface Source {
  readonly folder: string;
  readonly directories: { readonly crds: string; readonly defaults: string };
  readonly share: number;
}

/** Generates for a Kubernetes release. */
export async function make({ folder, directories, share }: Source, release: string): Promise<Made> {
  // Functions of a fixture's own are imported by relative paths, so its sources come along.
  const fixture = /^test\/fixtures\/(.*)$/.exec(folder)?.[1];
  const root =
    fixture === undefined
      ? mkdtempSync(join(tmpdir(), "gen-apis-defaults-"))
      : copyFixture(fixture);
  const { diagnostics } = await generate({
    directory: fixture === undefined ? join(repository, folder) : root,
    only: ["crds", "defaults"],
    kubernetes: release,
    outputRoot: root,
    cache: false,
  });
  if (diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics));
  const crds = join(root, directories.crds);
  const files = readdirSync(crds).filter((file) => file.endsWith(".yaml"));
  const load = loader(join(root, directories.defaults));
  const kinds = files.map((file) => kindsOf(readFileSync(join(crds, file), "utf8"), load));
  return {
    share,
    kinds: (await Promise.all(kinds)).flat(),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

async function kindsOf(text: string, load: Loader): Promise<MadeKind[]> {
  // gen-apis made it a moment ago.
  const { spec } = parse(text) as Crd;
  return Promise.all(
    spec.versions.map(async ({ name, schema, subresources }) => {
      const functions = await load(`${spec.group}/${name}`);
      return {
        name: spec.names.kind,
        apiVersion: `${spec.group}/${name}`,
        plural: spec.names.plural,
        hasStatus: subresources?.status !== undefined,
        crd: text,
        schema: schema.openAPIV3Schema,
        // Each kind has these exports; a call fails where one is missing.
        applySchemaDefaults: functions[`applySchemaDefaults${spec.names.kind}`] as Applied,
        applyDefaultingRules: functions[`applyDefaultingRules${spec.names.kind}`] as Applied,
        setDefaults: functions[`setDefaults${spec.names.kind}`] as Applied,
      };
    }),
  );
}

type Applied = MadeKind["applySchemaDefaults"];

/** Gives what the functions of a group and version export. */
type Loader = (groupVersion: string) => Promise<Exports>;

type Exports = Readonly<Record<string, unknown>>;

/** Bundles each group and version once: the kinds of one must not write each other's bundle anew. */
function loader(directory: string): Loader {
  const loaded = new Map<string, Promise<Exports>>();
  return (groupVersion) => {
    const exports = loaded.get(groupVersion) ?? bundle(join(directory, groupVersion));
    loaded.set(groupVersion, exports);
    return exports;
  };
}

async function bundle(folder: string): Promise<Exports> {
  const outfile = join(folder, "defaults.mjs");
  await build({
    entryPoints: [join(folder, "defaults.ts")],
    outfile,
    bundle: true,
    format: "esm",
    logLevel: "error",
  });
  return import(pathToFileURL(outfile).href);
}

/** The example. */
export const example: Source = {
  folder: ".",
  directories: { crds: "generated/crds", defaults: "generated/typescript" },
  share: 0.45,
};

/** The fixture with rules of every kind. */
export const rulesFixture: Source = {
  folder: "test/fixtures/defaulting-rules",
  directories: { crds: "crds", defaults: "typescript" },
  share: 0,
};

/** The example and the fixtures with defaults in their schemas. */
export const sources: readonly Source[] = [
  example,
  {
    folder: "test/fixtures/defaults-places",
    directories: { crds: "crds", defaults: "typescript" },
    share: 0.4,
  },
  {
    folder: "test/fixtures/defaults-roots",
    directories: { crds: "crds", defaults: "functions" },
    share: 0.05,
  },
  {
    folder: "test/fixtures/defaults-types",
    directories: { crds: "crds", defaults: "typescript" },
    share: 0.1,
  },
];
