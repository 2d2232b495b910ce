import { existsSync, readFileSync } from "node:fs";
import { globSync } from "tinyglobby";
import { describe, expect, it } from "vitest";
import { createYamlPrinter, printYaml } from "../../src/print/yaml/print.js";
import { traceOfOthers } from "./hand-made.js";
import { readYaml } from "./read-yaml.js";

const corpus = new URL("../../../shared/corpus/", import.meta.url);
const hasCorpus = existsSync(corpus);
/** `GEN_APIS_CORPUS=full` reads all of it, which takes half a minute. */
const isFull = process.env.GEN_APIS_CORPUS === "full";

if (!hasCorpus) console.warn("SKIPPED: the printer against real CRDs, ../shared/corpus is missing");

/** Every shipped seed once in its newest release, and every twelfth of the others. */
function chosenFiles(): string[] {
  const cwd = corpus.pathname;
  const seeds = globSync("seed/**/*.yaml", { cwd }).sort();
  const others = globSync("crds/**/*.yaml", { cwd }).sort();
  if (isFull) return [...seeds, ...others];
  const newest = seeds.filter((file) => !/training-operator-(k8s-1.30|v1.8|v1.9.0)/.test(file));
  return [...newest, ...others.filter((_, index) => index % 12 === 0)];
}

/** The document alone: without comments and markers around it. */
function documentOf(file: string): string {
  const text = readFileSync(new URL(file, corpus), "utf8");
  return text.replace(/^(?:(?:#.*|---|) *\r?\n)+/, "").replace(/(?:\n---)?\s*$/, "\n");
}

describe.skipIf(!hasCorpus)("printYaml and what controller-gen printed", () => {
  it("gives the same bytes for every file that controller-gen wrote and nobody touched", () => {
    const counts = new Map<string, number>();
    const different: string[] = [];
    const remembering = createYamlPrinter();
    for (const file of chosenFiles()) {
      const text = documentOf(file);
      const value = readYaml(text);
      expect(value, file).toBeDefined();
      const printed = printYaml(value ?? null);
      expect(remembering(value ?? null), file).toBe(printed);
      const kind = printed === text ? "same" : (traceOfOthers(text) ?? "different");
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
      if (kind === "different") different.push(file);
    }
    console.info(`printer against real CRDs: ${JSON.stringify(Object.fromEntries(counts))}`);
    expect(different).toEqual([]);
    expect(counts.get("same")).toBeGreaterThanOrEqual(isFull ? 331 : 40);
  });
});
