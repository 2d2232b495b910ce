import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { globSync } from "tinyglobby";
import { parseAllDocuments } from "yaml";
import { runImport } from "../src/cli/import/run-import.js";

/**
 * Compares an import of the whole corpus with what the package `yaml` needs to parse the same files, both
 * in seconds of the processor: `npx tsx scripts/benchmark-import.ts`.
 */
const corpus = join(import.meta.dirname, "../../shared/corpus/crds");
const files = globSync("*/*.yaml", { cwd: corpus, absolute: true }).sort();
const folder = mkdtempSync(join(tmpdir(), "gen-apis-import-"));

try {
  const imported = secondsOf(importAll);
  const memory = Math.round(process.resourceUsage().maxRSS / 1024);
  const parsed = secondsOf(parseAll);
  const ratio = (imported / parsed).toFixed(2);
  console.info(`import ${imported.toFixed(1)} s, yaml ${parsed.toFixed(1)} s, ratio ${ratio}`);
  console.info(`peak of the import: ${memory} MB`);
} finally {
  rmSync(folder, { recursive: true });
}

function importAll(): void {
  const environment = {
    directory: folder,
    platform: process.platform,
    home: folder,
    variables: {},
  };
  const request = {
    files,
    outputRoot: "out",
    overwrite: false,
    unknownKeywords: "keep",
    configuration: "write",
  } as const;
  runImport(request, environment);
}

function parseAll(): void {
  for (const file of files) {
    const documents = parseAllDocuments(readFileSync(file, "utf8"), { merge: true });
    for (const document of documents) document.toJS({ maxAliasCount: -1 });
  }
}

function secondsOf(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}
