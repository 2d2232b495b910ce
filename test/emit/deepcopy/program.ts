import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import type { Place } from "../../../src/cli/place.js";
import { loadConfig, readTypes } from "../../../src/cli/read-inputs.js";
import { createCollector } from "../../../src/diagnostics/collector.js";
import { deepcopy } from "../../../src/emit/deepcopy/emitter.js";
import { isScalar } from "../../../src/emit/deepcopy/scalar.js";
import { withFullMetadata } from "../../../src/emit/full-metadata.js";
import { homeOf } from "../../../src/emit/homes.js";
import type { Api, TypeDefinition } from "../../../src/model/api.js";
import { nodeDisk } from "../../../src/output/disk.js";
import { copyFixture } from "../../fixture.js";
import { newFolder } from "../../folders.js";
import type { Json } from "./values.js";

const repository = resolve(import.meta.dirname, "../../..");

/** The example, or a fixture, and the functions that are made for it. */
export interface Project {
  /** With the whole of every object's metadata. */
  readonly api: Api;
  readonly copied: readonly CopiedType[];
  /** The types of the model that have no function and would need one. */
  readonly missing: readonly string[];
}

/** A type, and the function that copies its values. */
export interface CopiedType {
  readonly definition: TypeDefinition;
  readonly isKind: boolean;
  readonly deepCopy: (value: Json) => Json;
}

/** @param name of a fixture, or `.` for the example */
export async function readProject(name: string): Promise<Project> {
  const crdApi = name === "." ? readApi(repository) : readFixture(name);
  const api = withFullMetadata(crdApi);
  const modules = await load(crdApi);
  const kinds = api.groups.flatMap((group) => group.versions.flatMap((version) => version.kinds));
  const roots = new Set(kinds.map(({ type }) => type));
  const functionOf = (definition: TypeDefinition) => {
    const home = homeOf(definition);
    return home && modules.get(home.folder)?.[`deepCopy${definition.name}`];
  };
  const copied = [...api.types.values()].flatMap((definition) => {
    const deepCopy = functionOf(definition);
    return deepCopy ? [{ definition, isKind: roots.has(definition.id), deepCopy }] : [];
  });
  const missing = [...crdApi.types.values()].filter(
    (definition) => homeOf(definition) !== undefined && functionOf(definition) === undefined,
  );
  const shared = missing.filter(({ schema }) => !isScalar(api, schema));
  return { api, copied, missing: shared.map(({ id }) => id) };
}

function readFixture(name: string): Api {
  return readApi(copyFixture(name));
}

function readApi(folder: string): Api {
  const place: Place = { folder, file: "gen-apis.yaml", outputRoot: folder };
  const { report, diagnostics } = createCollector();
  const loaded = loadConfig(nodeDisk, place, report);
  const reading = loaded && readTypes(loaded, place, {}, nodeDisk, report);
  const errors = diagnostics().filter(({ severity }) => severity === "error");
  if (reading === undefined || errors.length > 0) throw new Error(JSON.stringify(errors));
  return reading.api;
}

type Functions = Readonly<Record<string, (value: Json) => Json>>;

/** The functions of each folder. */
async function load(api: Api): Promise<ReadonlyMap<string, Functions>> {
  const root = newFolder();
  const files = deepcopy.emit(api, { directory: "." }, context);
  for (const { path, text } of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const loaded = files.map(
    async ({ path }) => [dirname(path), await run(join(root, path))] as const,
  );
  return new Map(await Promise.all(loaded));
}

const context = {
  preamble: "",
  template: () => "",
  positionOf: () => ({ file: "gen-apis.yaml", start: 0, end: 0 }),
  report: () => {
    throw new Error("there is nothing to report");
  },
};

/** All imports are of types, or of functions beside the file. */
async function run(file: string): Promise<Functions> {
  const outfile = file.replace(/ts$/, "mjs");
  await build({ entryPoints: [file], outfile, bundle: true, format: "esm", logLevel: "error" });
  return import(pathToFileURL(outfile).href);
}
