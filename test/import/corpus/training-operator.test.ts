import { existsSync, readFileSync } from "node:fs";
import { globSync } from "tinyglobby";
import { describe, expect, it } from "vitest";
import { bytes, nameOf, originals } from "../original.js";
import { generate, importTexts } from "../round-trip.js";

const seed = new URL("../../../../shared/corpus/seed/", import.meta.url);
const hasSeed = existsSync(seed);
if (!hasSeed) console.warn("SKIPPED: the import of shipped systems, ../shared/corpus is missing");

function textsOf(folder: string): readonly string[] {
  const files = globSync("*.yaml", { cwd: new URL(folder, seed).pathname }).sort();
  return files.map((file) => readFileSync(new URL(`${folder}/${file}`, seed), "utf8"));
}

/** The bytes of CRDs by their names. */
function byName(texts: readonly string[]): ReadonlyMap<string, string> {
  return new Map(texts.flatMap((text) => originals(text).map((crd) => [nameOf(crd), bytes(text)])));
}

describe.skipIf(!hasSeed)("the import of the Training Operator", () => {
  const imported = hasSeed ? importTexts(textsOf("training-operator-v1.9.4")) : undefined;

  it("finds the release and the cut that the operator was built with", () => {
    expect(imported?.findings).toMatchObject({
      kubernetes: "1.36",
      descriptions: { own: "full", embedded: 400 },
    });
  });

  it("names Kubernetes' types, in types of a size that a person would have written", () => {
    const text = imported?.files.map((file) => file.text).join("\n") ?? "";
    expect(text).toContain('import type { PodTemplateSpec } from "gen-apis/kubernetes/core/v1"');
    expect(text).toContain('import type { MetricSpec } from "gen-apis/kubernetes/autoscaling/v2"');
    expect(text.split("\n").length).toBeLessThan(900);
  });

  it.each([
    ["training-operator-v1.9.4", "1.36"],
    ["training-operator-v1.9.0", "1.31"],
    ["training-operator-k8s-1.30.7", "1.30"],
  ])("gives the bytes of %s once the release is %s", (folder, kubernetes) => {
    const { crds, findings } = generate(imported ?? expect.unreachable(), kubernetes);
    expect(findings).toEqual([]);
    expect(byName(crds)).toEqual(byName(textsOf(folder)));
  });
});

describe.skipIf(!hasSeed)("the import of other shipped systems", () => {
  it.each([
    ["jobset", { own: "full" }],
    ["kueue", { own: "full" }],
    ["trainer-v2", { own: "full", embedded: 128 }],
  ])("gives the bytes of %s", (folder, descriptions) => {
    const imported = importTexts(textsOf(folder));
    expect(imported.findings.descriptions).toMatchObject(descriptions);
    expect(byName(generate(imported).crds)).toEqual(byName(textsOf(folder)));
  });
});
