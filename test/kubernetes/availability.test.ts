import { describe, expect, it } from "vitest";
import { createCollector } from "../../src/diagnostics/collector.js";
import { releases } from "../../src/kubernetes/data-files.js";
import { missingModule, missingProperty, missingType } from "../../src/kubernetes/missing.js";
import { describeReleases } from "../../src/kubernetes/release-ranges.js";
import { isDeclared } from "../../src/kubernetes/type-names.js";
import { availability, release } from "./data.js";

const podSpec = "k8s.io/api/core/v1.PodSpec";
const coreV1 = "gen-apis/kubernetes/core/v1";

describe("availability", () => {
  const known = availability();

  it("knows the releases that gen-apis has data of", () => {
    expect(known.releases).toEqual(releases);
  });

  it("agrees with every release, inlined members and full metadata included", () => {
    for (const name of releases) {
      const types = release(name);
      for (const module of known.modules()) {
        for (const type of known.typeNames(module)) {
          const path = known.releasesWithModule(module).includes(name);
          const id = `${pathOf(module)}.${type}`;
          const found = types.fullMetadata(id) ?? types.type(id);
          const declared = found !== undefined && isDeclared(found);
          expect(known.releasesWithType(id).includes(name), `${id} in ${name}`).toBe(declared);
          if (declared) expect(path).toBe(true);
          if (found?.schema.kind !== "object") continue;
          const names = found.schema.properties.map((property) => property.name);
          const listed = known
            .propertyNames(id)
            .filter((property) => known.releasesWithProperty(id, property).includes(name));
          expect(listed, `${id} in ${name}`).toEqual(names);
        }
      }
    }
  });

  it("tells when properties and types came and went", () => {
    expect(known.releasesWithProperty(podSpec, "workloadRef")).toEqual(["1.35"]);
    expect(known.releasesWithProperty(podSpec, "containers")).toEqual(releases);
    expect(known.releasesWithProperty("k8s.io/api/core/v1.Volume", "image").at(0)).toBe("1.31");
    expect(known.releasesWithModule("gen-apis/kubernetes/autoscaling/v2beta1").at(-1)).toBe("1.35");
  });

  it("has nothing for names that no release has, those of Object.prototype among them", () => {
    expect(known.releasesWithProperty(podSpec, "constructor")).toEqual([]);
    expect(known.releasesWithType("k8s.io/api/core/v1.toString")).toEqual([]);
    expect(known.releasesWithModule("gen-apis/kubernetes/core/v9")).toEqual([]);
    expect(known.releasesWithModule("gen-apis/types")).toEqual([]);
    // A Go interface: no JSON document is one.
    expect(known.releasesWithType("k8s.io/apimachinery/pkg/apis/meta/v1.Object")).toEqual([]);
  });
});

function pathOf(module: string): string {
  const groupVersion = module.replace("gen-apis/kubernetes/", "");
  if (groupVersion === "meta/v1") return "k8s.io/apimachinery/pkg/apis/meta/v1";
  if (groupVersion !== "apiextensions/v1") return `k8s.io/api/${groupVersion}`;
  return "k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/v1";
}

describe("releases in words", () => {
  const all = ["1.28", "1.29", "1.30", "1.31"];
  it.each([
    [[], ""],
    [["1.28", "1.29"], "1.28 to 1.29"],
    [["1.29"], "1.29"],
    [["1.31"], "1.31"],
    [["1.30", "1.31"], "1.30 and later"],
    [["1.28", "1.30", "1.31"], "1.28, 1.30 and later"],
    [all, "1.28 and later"],
  ])("%j: %s", (some, words) => {
    expect(describeReleases(some, all)).toBe(words);
  });
});

type Missing =
  | ReturnType<typeof missingModule>
  | ReturnType<typeof missingType>
  | ReturnType<typeof missingProperty>;

describe("what a release lacks", () => {
  const known = availability();
  const position = { file: "a.ts", start: 0, end: 1 };
  const message = (finding: Missing) => {
    const { report, diagnostics } = createCollector();
    report({ ...finding, position });
    return diagnostics().map(({ message, help }) => [message, help]);
  };

  it("is named with the releases that have it", () => {
    const old = "gen-apis/kubernetes/autoscaling/v2beta1";
    expect(message(missingModule(known, "1.37", old))).toEqual([
      [`Kubernetes 1.37 has no module "${old}"; it is in 1.28 to 1.35`, undefined],
    ]);
    expect(message(missingType(known, "1.28", coreV1, "ImageVolumeSource"))).toEqual([
      [
        `Kubernetes 1.28 has no type "ImageVolumeSource" in "${coreV1}"; it is in 1.31 and later`,
        undefined,
      ],
    ]);
    expect(message(missingProperty(known, "1.36", podSpec, "workloadRef"))).toEqual([
      ['Kubernetes 1.36 has no property "workloadRef" in "PodSpec"; it is in 1.35', undefined],
    ]);
  });

  it("is spelt right in the help, where no release has it", () => {
    const { help } = missingType(known, "1.36", coreV1, "PodTemplatSpec");
    expect(help).toBe('did you mean "PodTemplateSpec"?');
    const module = missingModule(known, "1.36", "gen-apis/kubernetes/app/v1");
    expect(message(module)).toEqual([
      [
        'Kubernetes 1.36 has no module "gen-apis/kubernetes/app/v1", and no other supported release has it',
        'did you mean "gen-apis/kubernetes/apps/v1"?',
      ],
    ]);
    expect(missingProperty(known, "1.36", podSpec, "container").help).toBe(
      'did you mean "containers"?',
    );
  });
});
