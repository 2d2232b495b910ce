import { expect, test } from "vitest";
import { createCollector } from "../../src/diagnostics/collector.js";
import { migrate } from "../../src/migrate/migrate.js";
import type { Making } from "../../src/migrate/plan/making.js";

const crd = `---
kind: CustomResourceDefinition
spec:
  group: example.com
  names:
    kind: A
    plural: as
  versions:
  - name: v1
`;

function planned(script: string, made: Partial<Making>) {
  const files: Readonly<Record<string, string>> = {
    "hack/a.sh": script,
    "crds/example.com_as.yaml": crd,
    "go.mod": "require k8s.io/api v0.31.2\n",
  };
  const { report, diagnostics } = createCollector();
  const project = {
    files: Object.keys(files),
    read: (path: string) => files[path],
    exists: (path: string) => path in files,
  };
  const { config } = migrate(project, "./s.json", report, (_, said) => ({ ...said, ...made }));
  return { config, messages: diagnostics().map(({ message }) => message) };
}

const call = "controller-gen crd paths=./... output:crd:dir=crds\n";

test("what the CRDs say as well is taken from the scripts", () => {
  const { config, messages } = planned(call, {});
  expect(config).toContain('kubernetes: "1.31" # go.mod:1\n');
  expect(config).toContain("embeddedObjectMeta: false # hack/a.sh:1, controller-gen's default");
  expect(messages).toEqual([]);
});

test("where the CRDs look otherwise, they decide, and that is said", () => {
  const { config, messages } = planned(call, {
    kubernetes: "1.29",
    embeddedObjectMeta: true,
    descriptions: { own: Number.POSITIVE_INFINITY, embedded: 0 },
  });
  expect(config).toContain('kubernetes: "1.29" # go.mod:1, which says 1.31; the CRDs fit 1.29');
  expect(config).toContain("descriptions: { own: full, embedded: none } # as the CRDs");
  expect(config).toContain("embeddedObjectMeta: true # as the CRDs in the tree have it");
  expect(messages).toEqual([
    expect.stringContaining("fit Kubernetes 1.29 better than 1.31"),
    expect.stringContaining("embedded metadata in the CRDs of crds has its properties"),
    expect.stringContaining("the descriptions in the CRDs of crds"),
  ]);
});

test("folders that are said to differ keep their options", () => {
  const script = `${call}controller-gen crd:maxDescLen=0 paths=./... output:crd:dir=short\n`;
  const files: Readonly<Record<string, string>> = {
    "hack/a.sh": script,
    "crds/example.com_as.yaml": crd,
    "short/example.com_as.yaml": crd,
  };
  const project = {
    files: Object.keys(files),
    read: (path: string) => files[path],
    exists: (path: string) => path in files,
  };
  const { report } = createCollector();
  const { plan } = migrate(project, "./s.json", report, (_, said) => {
    return { ...said, kubernetes: "1.29", embeddedObjectMeta: true };
  });
  expect(plan.kubernetes).toMatchObject({ value: "1.29", note: "the release that the CRDs fit" });
  expect(plan.crds.map(({ embeddedObjectMeta }) => embeddedObjectMeta.value)).toEqual([
    false,
    false,
  ]);
});
