import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { createCollector } from "../../diagnostics/collector.js";
import type { Report } from "../../diagnostics/diagnostic.js";
import { createImporter, type Findings, type Importer } from "../../import/importer.js";
import { type ImportedConfig, printConfig } from "../../import/print/config.js";
import { countNodes } from "../../import/types/count.js";
import { openAvailability } from "../../kubernetes/availability.js";
import {
  availabilityFileName,
  dataFileName,
  isRelease,
  releases,
} from "../../kubernetes/data-files.js";
import { openRelease } from "../../kubernetes/release.js";
import { nameOf } from "../../kubernetes/type-id.js";
import type { Change } from "../../output/compare.js";
import { nodeDisk } from "../../output/disk.js";
import { editorSetup, schemaPath, usesNpm } from "../editor-setup.js";
import type { Environment } from "../environment.js";
import type { Outcome } from "../outcome.js";
import { readKubernetesData, readTemplate } from "../package-files.js";
import { realRoot } from "../place.js";
import type { Counts } from "./counts.js";
import { isTaken } from "./is-taken.js";
import { createDefinitionReader, type Located, type ReadDefinitions } from "./read-definitions.js";
import type { ImportRequest } from "./request.js";
import { type WriteTarget, writeFile } from "./write-file.js";

export interface ImportRun {
  readonly outcome: Outcome;
  readonly counts: Counts;
}

/** Imports one file after the other, twice: of large ones, no more than one is in memory at a time. */
export function runImport(request: ImportRequest, { directory }: Environment): ImportRun {
  const { report, diagnostics } = createCollector();
  const root = realRoot(nodeDisk, resolve(directory, request.outputRoot));
  const target: WriteTarget = { disk: nodeDisk, root, overwrite: request.overwrite };
  const { changes, counts } = isKnown(request, report)
    ? importAll(request, directory, target, report)
    : nothing;
  const place = { folder: directory, file: "gen-apis.yaml", outputRoot: root };
  const found = { diagnostics: diagnostics(), changes, notes: new Map() };
  return { outcome: { mode: "generate", place, ...found }, counts };
}

interface Done {
  readonly changes: readonly Change[];
  readonly counts: Counts;
}

const nothing: Done = { changes: [], counts: { definitions: 0, nodes: 0, escapes: 0 } };

function isKnown({ kubernetes: release }: ImportRequest, report: Report): boolean {
  if (release === undefined || isRelease(release)) return true;
  const position = undefined;
  report({ code: "unknown-release-option", position, arguments: { release, known: releases } });
  return false;
}

function importAll(
  request: ImportRequest,
  directory: string,
  target: WriteTarget,
  report: Report,
): Done {
  const read = createDefinitionReader(directory, request.unknownKeywords);
  const importer = observed(request, read);
  const apis = new Map<string, { readonly group: string; readonly version: string }>();
  const changes: Change[] = [];
  const sum = { definitions: 0, nodes: 0, escapes: 0 };
  const write = (path: string, text: string) => {
    const change = writeFile(path, text, target, report);
    if (change !== undefined) changes.push(change);
  };
  for (const located of definitionsOf(request, read, report)) {
    const { definition } = located;
    if (!isTaken(located, importer.findings().kubernetes, report)) continue;
    for (const { path, text, escapes } of writeOne(located, importer, report)) {
      write(path, text);
      sum.escapes += escapes.length;
    }
    sum.definitions += 1;
    for (const { name, schema } of definition.versions) {
      sum.nodes += countNodes(schema);
      const { group } = definition;
      apis.set(`${group}/${name}`, { group, version: name });
    }
  }
  if (sum.definitions === 0) return nothing;
  for (const { path, text, escapes } of importer.sharedFiles()) {
    write(path, text);
    sum.escapes += escapes.length;
  }
  if (request.configuration === "write") {
    const config = { apis: [...apis.values()], ...importer.findings() };
    for (const { path, text } of configurationFiles(target.root, config)) write(path, text);
  }
  return { changes, counts: sum };
}

/** The configuration, and what editors need beside it. */
function configurationFiles(folder: string, config: Omit<ImportedConfig, "schema">) {
  const setup = usesNpm(folder) ? [] : editorSetup("apis", readTemplate);
  return [
    { path: "gen-apis.yaml", text: printConfig({ schema: schemaPath(folder), ...config }) },
    // What stands there may be for more than these types.
    ...setup.filter(({ path }) => !existsSync(join(folder, path))),
  ];
}

/** How all definitions together were made, as far as they show it. */
export function findingsOf(request: ImportRequest, directory: string): Findings {
  const read = createDefinitionReader(directory, request.unknownKeywords);
  return observed(request, read).findings();
}

/** The importer after its first pass. */
function observed(request: ImportRequest, read: ReadDefinitions): Importer {
  const { kubernetes, preferred } = request;
  const importer = createImporter(
    {
      availability: openAvailability(readKubernetesData(availabilityFileName)),
      open: (release) => openRelease(release, readKubernetesData(dataFileName(release))),
    },
    { ...(kubernetes !== undefined && { kubernetes }), ...(preferred && { preferred }) },
  );
  for (const { definition } of definitionsOf(request, read, () => undefined)) {
    importer.observe(definition);
  }
  return importer;
}

/** The definitions of all files, each group and kind once, as they are to be imported. */
function* definitionsOf(
  request: ImportRequest,
  read: ReadDefinitions,
  report: Report,
): Generator<Located> {
  const known = new Set<string>();
  for (const file of request.files) {
    for (const located of read(file, report)) {
      const { group, kind } = located.definition;
      // Two CRDs of one group and kind would be one to Kubernetes, too.
      const key = `${kind.toLowerCase()}.${group}`;
      if (!known.has(key)) yield located;
      else {
        const { position } = located.places;
        const name = `${kind} of ${group}`;
        report({ code: "duplicate-crd", position, arguments: { name } });
      }
      known.add(key);
    }
  }
}

/** The files of one definition. Each type that only other releases have is reported once. */
function writeOne({ definition, places }: Located, importer: Importer, report: Report) {
  const { files, missed } = importer.write(definition);
  const { kubernetes } = importer.findings();
  const reported = new Set<string>();
  for (const { node, id, releases: others } of missed) {
    if (reported.has(id)) continue;
    reported.add(id);
    report({
      code: "other-release",
      position: places.positionOf(node),
      arguments: { type: nameOf(id), releases: others, kubernetes },
    });
  }
  return files;
}
