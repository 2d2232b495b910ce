import { expect, test } from "vitest";
import { readFiles } from "./read.js";

const crd = (kind: string, version: string) => `---
kind: CustomResourceDefinition
spec:
  group: example.com
  names:
    kind: ${kind}
  versions:
  - name: ${version}
`;

const calls =
  "controller-gen crd paths=./a/... output:crd:dir=one\ncontroller-gen crd paths=./b/... output:crd:dir=two\n";

test("folders with different CRDs are left to their calls, but for the first", () => {
  const { plan, report, crdFiles, diagnostics } = readFiles({
    "hack/a.sh": calls,
    "one/example.com_as.yaml": crd("A", "v1"),
    "two/example.com_bs.yaml": crd("B", "v2"),
  });
  expect(plan.crds.map(({ directory }) => directory.value)).toEqual(["one"]);
  expect(crdFiles).toEqual(["one/example.com_as.yaml"]);
  expect(report.calls.map(({ verdict }) => verdict.kind)).toEqual(["replace", "person"]);
  expect(report.deletable.map(({ line }) => line)).toEqual([1]);
  expect(diagnostics.map(({ message }) => message)).toContainEqual(
    expect.stringContaining("give two a gen-apis.yaml of its own"),
  );
});

test("folders with the same CRDs are two outputs", () => {
  const { plan } = readFiles({
    "hack/a.sh": calls,
    "one/example.com_as.yaml": crd("A", "v1"),
    "two/example.com_as.yaml": crd("A", "v1"),
  });
  expect(plan.crds.map(({ directory }) => directory.value)).toEqual(["one", "two"]);
});
