import { existsSync, readFileSync } from "node:fs";
import { globSync } from "tinyglobby";
import { isJsonObject, type JsonObject, type JsonValue } from "../../src/model/json.js";
import { readYaml } from "../print/read-yaml.js";

const corpus = new URL("../../../shared/corpus/", import.meta.url);
export const hasCorpus = existsSync(corpus);
if (!hasCorpus) console.warn("skipping imports of real CRDs: there is no ../shared/corpus");

/** Files below a folder of the corpus, sorted. */
export function corpusFiles(pattern: string): readonly string[] {
  return globSync(pattern, { cwd: corpus.pathname }).sort();
}

/** The schema of every version in a file with one CRD. */
export function schemasOf(file: string): readonly JsonObject[] {
  const document = readYaml(readFileSync(new URL(file, corpus), "utf8"));
  const versions = at(document, "spec", "versions");
  if (!Array.isArray(versions)) return [];
  return versions
    .map((version: JsonValue) => at(version, "schema", "openAPIV3Schema"))
    .filter(isJsonObject);
}

function at(value: JsonValue | undefined, ...keys: readonly string[]): JsonValue | undefined {
  return keys.reduce<JsonValue | undefined>(
    (found, key) => (isJsonObject(found) ? found[key] : undefined),
    value,
  );
}
