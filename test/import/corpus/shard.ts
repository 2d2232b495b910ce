import { existsSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import { globSync } from "tinyglobby";
import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../../src/model/json.js";
import { printYaml } from "../../../src/print/yaml/print.js";
import { bytes, differences, expected, nameOf, originals } from "../original.js";
import { generate, importTexts } from "../round-trip.js";

const corpus = new URL("../../../../shared/corpus/", import.meta.url);
const hasCorpus = existsSync(corpus);
if (!hasCorpus) console.warn("SKIPPED: real CRDs there and back, ../shared/corpus is missing");

const counts = { crds: 0, equal: 0, bytesEqual: 0, bytesPossible: 0, nodes: 0, escapes: 0 };

/** Every `of`-th project of the corpus, from `index` on: the work of one process. */
export function testShard(index: number, of: number): void {
  describe.skipIf(!hasCorpus)("CRDs of real projects", () => {
    it(`come back from their types, part ${index + 1} of ${of}`, () => {
      const different = batches()
        .filter((_, at) => at % of === index)
        .flatMap(tryBatch);
      const share = ((100 * counts.escapes) / counts.nodes).toFixed(3);
      console.info(`there and back: ${JSON.stringify(counts)}, @schema at ${share} % of the nodes`);
      expect(different).toEqual([]);
      expect(counts.equal).toBe(counts.crds);
      expect(counts.bytesEqual).toBeGreaterThanOrEqual(counts.bytesPossible);
      expect(counts.escapes).toBeLessThan(0.01 * counts.nodes);
    });
  });
}

/** What one call imports: the files of a project, as long as no two describe the same CRD. */
function batches(): readonly (readonly string[])[] {
  const files = globSync("**/*.{yaml,yml}", { cwd: corpus.pathname }).sort();
  const projects = new Map<string, string[]>();
  for (const file of files) {
    const isAlternative = file.endsWith("sample-controller/crd.yaml");
    const project = isAlternative ? file : dirname(file);
    projects.set(project, [...(projects.get(project) ?? []), file]);
  }
  return [...projects.values()];
}

/** Imports, generates and compares; gives what differs. */
function tryBatch(files: readonly string[]): readonly string[] {
  const texts = files.map((file) => readFileSync(new URL(file, corpus), "utf8"));
  const imported = importTexts(texts);
  const { crds, findings } = generate(imported);
  counts.nodes += imported.nodes;
  counts.escapes += imported.files.reduce((sum, { escapes }) => sum + escapes.length, 0);
  const made = new Map(crds.flatMap((text) => originals(text).map((crd) => [nameOf(crd), text])));
  const found = texts.flatMap((text) =>
    originals(text).flatMap((crd) => compare(crd, text, made.get(nameOf(crd)) ?? "")),
  );
  // Kubernetes refuses them, so the command leaves them out; their documents come back all the same.
  const refused = files[0]?.includes("emissary") === true ? [] : findings;
  return [...refused, ...found].slice(0, 20).map((each) => `${files[0]}: ${each}`);
}

function compare(crd: JsonObject, before: string, after: string): readonly string[] {
  const found = originals(after).flatMap((made) => differences(expected(crd), made));
  counts.crds += 1;
  if (found.length === 0 && after !== "") counts.equal += 1;
  // Where even the document as it was read is printed otherwise, another program wrote the file.
  if (printYaml(expected(crd)) === bytes(before)) counts.bytesPossible += 1;
  if (bytes(after) === bytes(before)) counts.bytesEqual += 1;
  return found.slice(0, 5).map((each) => `${nameOf(crd)}${each}`);
}
