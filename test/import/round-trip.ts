import { check } from "../../src/check/check.js";
import { readKubernetesData } from "../../src/cli/package-files.js";
import { createCollector } from "../../src/diagnostics/collector.js";
import { crds } from "../../src/emit/crd/emitter.js";
import type { ImportedFile } from "../../src/import/import-definition.js";
import { createImporter, type Findings } from "../../src/import/importer.js";
import { readDocuments } from "../../src/import/read/read-documents.js";
import { type Definition, readDefinition } from "../../src/import/resource/definition.js";
import { countNodes } from "../../src/import/types/count.js";
import { openAvailability } from "../../src/kubernetes/availability.js";
import { availabilityFileName, dataFileName } from "../../src/kubernetes/data-files.js";
import { openRelease, type Release } from "../../src/kubernetes/release.js";
import { isJsonObject } from "../../src/model/json.js";
import { readApis } from "../../src/source/read-apis.js";

const releases = new Map<string, Release>();

function releaseNamed(name: string): Release {
  const known = releases.get(name) ?? openRelease(name, readKubernetesData(dataFileName(name)));
  releases.set(name, known);
  return known;
}

/** Imports the CRDs of texts, as one call would. What is wrong with them is thrown: these are right. */
export function importTexts(
  texts: readonly string[],
  options: { readonly kubernetes?: string } = {},
): ImportedTexts {
  const importer = createImporter(
    {
      availability: openAvailability(readKubernetesData(availabilityFileName)),
      open: releaseNamed,
    },
    options,
  );
  const definitions = texts.flatMap(definitionsIn);
  for (const definition of definitions) importer.observe(definition);
  const files = definitions.flatMap((definition) => importer.write(definition).files);
  const schemas = definitions.flatMap(({ versions }) => versions.map(({ schema }) => schema));
  return {
    files: [...files, ...importer.sharedFiles()],
    nodes: schemas.reduce((sum, schema) => sum + countNodes(schema), 0),
    findings: importer.findings(),
  };
}

export interface ImportedTexts {
  readonly files: readonly ImportedFile[];
  /** How many nodes the schemas have. */
  readonly nodes: number;
  readonly findings: Findings;
}

function definitionsIn(text: string): readonly Definition[] {
  const position = { file: "crd.yaml", start: 0, end: 0 };
  return [...readDocuments(text)].map((document) => {
    if ("problem" in document) throw new Error(document.problem);
    if (!isJsonObject(document.value)) throw new Error("no object");
    const places = { position, positionOf: () => position };
    const definition = readDefinition(document.value, places, ({ code }) => {
      throw new Error(code);
    });
    if (definition === undefined) throw new Error("no CRD");
    return definition;
  });
}

export interface Generated {
  /** The texts of the CRDs. */
  readonly crds: readonly string[];
  readonly findings: readonly string[];
}

/** What `generate` makes of imported types, without a disk. */
export function generate(
  { files, findings }: ImportedTexts,
  kubernetes = findings.kubernetes,
): Generated {
  const collector = createCollector();
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  const versions = new Map<string, string[]>();
  for (const path of texts.keys()) {
    const version = path.split("/").slice(1, 3).join("/");
    versions.set(version, [...(versions.get(version) ?? []), path]);
  }
  const { api } = readApis({
    root: "/import",
    apis: [...versions].map(([version, paths]) => {
      const [group = "", name = ""] = version.split("/");
      const position = { file: "gen-apis.yaml", start: 0, end: 0 };
      return { group, version: name, files: paths, position };
    }),
    release: releaseNamed(kubernetes),
    availability: () => openAvailability(readKubernetesData(availabilityFileName)),
    files: {
      readFile: (path) => texts.get(path),
      fileExists: (path) => texts.has(path),
      directoryExists: () => true,
    },
    report: collector.report,
  });
  check(api, collector.report);
  const made = crds.emit(api, findings, {
    preamble: "",
    template: () => "",
    positionOf: () => ({ file: "gen-apis.yaml", start: 0, end: 0 }),
    report: collector.report,
  });
  return {
    crds: made.map(({ text }) => text),
    findings: collector
      .diagnostics()
      // CRDs may be large, and name paths that lead nowhere: that is no finding about the import.
      .filter(({ severity }) => severity === "error")
      .map(({ code, message }) => `${code}: ${message}`),
  };
}
