import { expect, test } from "vitest";
import { readFiles } from "./read.js";

const crd = (kind: string, version: string) => `---
kind: CustomResourceDefinition
spec:
  group: example.com
  names:
    kind: ${kind}
    plural: ${kind.toLowerCase()}s
  versions:
  - name: ${version}
`;

const calls =
  "controller-gen crd paths=./a/... output:crd:dir=one\ncontroller-gen crd paths=./b/... output:crd:dir=two\n";

const includes = (files: Readonly<Record<string, string>>) =>
  readFiles({ "hack/a.sh": calls, ...files }).plan.crds.map(({ directory, include }) => {
    return [directory.value, include?.value];
  });

test("folders with different CRDs get their own versions, or kinds where versions are shared", () => {
  const [a, b, c] = [
    "one/example.com_as.yaml",
    "two/example.com_bs.yaml",
    "one/example.com_cs.yaml",
  ];
  expect(includes({ [a]: crd("A", "v1"), [b]: crd("B", "v2"), [c]: crd("C", "v1") })).toEqual([
    ["one", ["example.com/v1"]],
    ["two", ["example.com/v2"]],
  ]);
  expect(includes({ [a]: crd("A", "v1"), [b]: crd("B", "v1") })).toEqual([
    ["one", ["example.com/v1/A"]],
    ["two", ["example.com/v1/B"]],
  ]);
});

test("a group that only one folder has is named as a whole", () => {
  const other = crd("B", "v1").replace("example.com", "example.org");
  const files = { "one/example.com_as.yaml": crd("A", "v1"), "two/example.org_bs.yaml": other };
  expect(includes(files)).toEqual([
    ["one", ["example.com"]],
    ["two", ["example.org"]],
  ]);
});

test("a folder without CRDs beside others is left to its call", () => {
  const files = { "hack/a.sh": calls, "one/example.com_as.yaml": crd("A", "v1") };
  const { plan, report, crdFiles, diagnostics } = readFiles(files);
  expect(plan.crds.map(({ directory }) => directory.value)).toEqual(["one"]);
  expect(crdFiles).toEqual(["one/example.com_as.yaml"]);
  expect(report.calls.map(({ verdict }) => verdict.kind)).toEqual(["replace", "person"]);
  expect(report.deletable.map(({ line }) => line)).toEqual([1]);
  expect(diagnostics.map(({ message }) => message)).toContainEqual(
    expect.stringContaining("no CRD stands in two yet"),
  );
});

test("a call whose folder is not known is left, and no line of it can be deleted", () => {
  const { report } = readFiles({
    "hack/a.sh":
      'controller-gen crd paths=./a/... output:crd:dir=one\ncontroller-gen crd paths=./b/... output:crd:dir="$(mktemp -d)"\n',
    "one/example.com_as.yaml": crd("A", "v1"),
  });
  expect(report.calls.map(({ verdict }) => verdict.kind)).toEqual(["replace", "person"]);
  expect(report.deletable.map(({ line }) => line)).toEqual([1]);
  expect(report.tools.map(({ disappears }) => disappears)).toEqual([false]);
});

test("types come from the fuller of two files with one CRD", () => {
  const older = crd("A", "v1");
  const newer = `${older}  - name: v2\n`;
  const files = { "one/example.com_as.yaml": older, "two/example.com_as.yaml": newer };
  const { crdFiles, diagnostics } = readFiles({ "hack/a.sh": calls, ...files });
  expect(crdFiles).toEqual(["two/example.com_as.yaml"]);
  expect(diagnostics.map(({ message }) => message)).toContainEqual(
    expect.stringContaining("has other versions of A"),
  );
});

test("a CRD in a file with another name is reported, since it gets a new one", () => {
  const { diagnostics } = readFiles({ "hack/a.sh": calls, "one/a.yaml": crd("A", "v1") });
  expect(diagnostics.map(({ message }) => message)).toContainEqual(
    expect.stringContaining("writes the CRD of A to example.com_as.yaml"),
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
