import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse, stringify } from "yaml";
import { generate } from "../../src/index.js";
import { copyFixture, fixtureNames } from "../fixture.js";
import type { Document } from "./document.js";

/** One API, as CRDs for the server and as the documents that should be like what the server publishes. */
export interface OpenApiCase {
  readonly name: string;
  readonly crds: readonly string[];
  /** By group and version: `example.com/v1`. */
  readonly documents: ReadonlyMap<string, Document>;
}

const repository = fileURLToPath(new URL("../..", import.meta.url));

/** The example of this repository. */
export async function exampleCase(release: string): Promise<OpenApiCase> {
  const folder = mkdtempSync(join(tmpdir(), "gen-apis-example-"));
  for (const part of ["apis", "gen-apis.yaml"]) {
    cpSync(join(repository, part), join(folder, part), { recursive: true });
  }
  return caseIn(folder, "example", release, (group) => group);
}

/** All fixtures of which a run makes something, each in groups of its own, since they share kinds. */
export async function fixtureCases(release: string): Promise<readonly OpenApiCase[]> {
  const cases: OpenApiCase[] = [];
  for (const [index, name] of fixtureNames().entries()) {
    const folder = copyFixture(name);
    cases.push(await caseIn(folder, name, release, (group) => `fixture${index}.${group}`));
  }
  return cases.filter(({ documents }) => documents.size > 0);
}

async function caseIn(
  folder: string,
  name: string,
  release: string,
  renamed: (group: string) => string,
): Promise<OpenApiCase> {
  try {
    if (!configure(join(folder, "gen-apis.yaml"), renamed)) {
      return { name, crds: [], documents: new Map() };
    }
    const options = { directory: folder, kubernetes: release, cache: false, dryRun: true };
    const { files } = await generate(options);
    const texts = (start: string) =>
      files.flatMap(({ path, text }) => (path.startsWith(start) && text ? [text] : []));
    return {
      name,
      crds: texts("crds/"),
      documents: new Map(texts("openapi/").map(documentOf)),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Has the CRDs and the documents made, all texts whole; `false` for a file that is no configuration. */
function configure(path: string, renamed: (group: string) => string): boolean {
  const config = readConfig(path);
  if (!Array.isArray(config?.apis)) return false;
  const apis = config.apis.map((api: { group?: unknown }) => ({
    ...api,
    ...(typeof api?.group === "string" && { group: renamed(api.group) }),
  }));
  const outputs = { crds: { directory: "crds" }, openapi: { directory: "openapi" } };
  writeFileSync(path, stringify({ ...config, apis, outputs, header: undefined }));
  return true;
}

function readConfig(path: string): { readonly apis?: unknown } | undefined {
  try {
    return parse(readFileSync(path, "utf8"));
  } catch {
    // Fixtures about mistakes in the file are no cases.
    return undefined;
  }
}

function documentOf(text: string): readonly [string, Document] {
  // The documents are what is tested; each names its group and version on its own paths.
  const document = JSON.parse(text) as Document;
  const [path = ""] = Object.keys(document.paths);
  const [, , group, version] = path.split("/");
  return [`${group}/${version}`, document];
}
