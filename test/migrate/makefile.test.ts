import { expect, test } from "vitest";
import { callsOf, readFiles } from "./read.js";

/** What a Makefile does, and the calls that are read out of it, with their lines. */
const cases: readonly (readonly [string, string, readonly string[]])[] = [
  [
    "variables of every flavour",
    "A = $(B)/x\nB := b\nC ?= c\nC ?= d\nD = 1\nD += 2\nall:\n\tlister-gen -i $(A) -O ${C} -h '$(D)'\n",
    ["8 lister-gen --input-dirs=b/x --output-file-base=c --go-header-file=1 2"],
  ],
  [
    "continued recipes, each flag with its own line",
    "all: tool ## says what\n\t@lister-gen -i a \\\n\t\t-O b\n",
    ["2 lister-gen --input-dirs=a --output-file-base=b"],
  ],
  [
    "marks in front of recipes, and dollars for the shell",
    "all:\n\t-@for v in v1 v2; do lister-gen -i $$v; done\n",
    ["2 lister-gen --input-dirs=v1", "2 lister-gen --input-dirs=v2"],
  ],
  [
    "functions",
    "L = a.go b.go\nall:\n\tlister-gen $(patsubst %.go,%,$(L)) $(L:.go=.x) $(addprefix p/,$(L)) $(notdir a/b) $(firstword $(L)) $(lastword $(L)) $(subst a,z,$(L)) $(filter b%,$(L)) $(if x,yes,no) $(or ,$(L)) $(word 2,$(L)) $(strip  q )\n",
    [
      "3 lister-gen (packages)=a (packages)=b (packages)=a.x (packages)=b.x (packages)=p/a.go (packages)=p/b.go (packages)=b (packages)=a.go (packages)=b.go (packages)=z.go (packages)=b.go (packages)=b.go (packages)=yes (packages)=a.go (packages)=b.go (packages)=b.go (packages)=q",
    ],
  ],
  [
    "the shell, for ways to a folder",
    "ROOT := $(shell dirname $(abspath $(lastword $(MAKEFILE_LIST))))\nBIN = $(shell pwd)/bin\nall:\n\t$(BIN)/lister-gen -o $(ROOT)/out -O $(CURDIR)/x\n",
    ["4 lister-gen --output-base=out --output-file-base=x"],
  ],
  [
    "conditions, known and unknown",
    "X = 1\nifeq ($(X),1)\nA = yes\nelse\nA = no\nendif\nifeq (,$(shell go env GOBIN))\nG = $(shell go env GOPATH)/bin\nelse\nG = $(shell go env GOBIN)\nendif\nifdef NOTHING\nB = set\nelse ifeq ($(X),1)\nB = second\nelse\nB = unset\nendif\nall:\n\t$(G)/lister-gen -i $(A) -O $(B)\n",
    ["20 lister-gen --input-dirs=yes --output-file-base=second"],
  ],
  [
    "a tool that is found in one of two places",
    "ifeq (, $(shell which controller-gen))\nCG=$(GOBIN)/controller-gen\nelse\nCG=$(shell which controller-gen)\nendif\nall:\n\t$(CG) object paths=./...\n",
    ["7 controller-gen object paths=./..."],
  ],
  [
    "own functions of several lines",
    "define gen\n@echo $(1)\nlister-gen -i $(2)\nendef\nall:\n\t$(call gen,a,b)\n",
    ["6 lister-gen --input-dirs=b"],
  ],
  [
    "variables of a target, and automatic ones",
    "out: A = own\nout: dep\n\tlister-gen -i $(A) -O $@ -o $<\n",
    ["3 lister-gen --input-dirs=own --output-file-base=out --output-base=dep"],
  ],
  ["recipes in one line", "all: ; lister-gen -i a\n", ["1 lister-gen --input-dirs=a"]],
  [
    "comments",
    "# lister-gen\nall:\n\t# lister-gen\n\t@echo # lister-gen\nA = b # c\nx:\n\tlister-gen -i $(A)\n",
    ["7 lister-gen --input-dirs=b"],
  ],
  [
    "options that are one variable",
    'CRD_OPTIONS ?= "crd:maxDescLen=0,crdVersions=v1"\nall:\n\tcontroller-gen $(CRD_OPTIONS) rbac:roleName=r webhook paths="./a/...;./b/..." output:crd:artifacts:config=c\n',
    [
      "3 controller-gen crd crd:maxDescLen=0 crd:crdVersions=v1 rbac rbac:roleName=r webhook paths=./a/...;./b/... output:crd:artifacts:config=c",
    ],
  ],
];

test.each(cases)("%s", (_, text, expected) => {
  const calls = callsOf({ Makefile: text, "go.mod": "module m\n" });
  expect(calls.map((call) => call.replace(/^Makefile:/, ""))).toEqual(expected);
});

test("signs in front of a recipe's line may come from variables, and conditions may be indented", () => {
  const text =
    "ifeq ($(V),1)\n\tQ=\nelse\n\tQ=@\nendif\ngen:\n\t$(Q)for d in a b; do lister-gen -i $$d; done\n";
  expect(callsOf({ Makefile: text })).toEqual([
    "Makefile:7 lister-gen --input-dirs=a",
    "Makefile:7 lister-gen --input-dirs=b",
  ]);
});

test("included files belong to the Makefile, with its variables", () => {
  const files = {
    Makefile: "V = v1\ninclude hack/*.none hack/make/gen.mk\nall:\n\ttrue\n",
    "hack/make/gen.mk": "gen:\n\tlister-gen -i $(V) -o $(W)\n",
    "hack/own.mk": "own:\n\tlister-gen -i own\n",
  };
  expect(callsOf(files)).toEqual([
    "hack/make/gen.mk:2 lister-gen --input-dirs=v1 --output-base=$(W)",
    "hack/own.mk:2 lister-gen --input-dirs=own",
  ]);
});

test("a version comes from the call that installs the tool", () => {
  const { report } = readFiles({
    "api/v1/doc.go": "// +groupName=example.com\npackage v1\n",
    Makefile:
      "V ?= v0.14.0\nall:\n\tcontroller-gen crd\ninstall:\n\tGOBIN=$(CURDIR)/bin go install sigs.k8s.io/controller-tools/cmd/controller-gen@$(V)\n",
  });
  expect(report.tools).toMatchObject([
    { name: "controller-gen", disappears: true, pins: [{ version: "v0.14.0", line: 5 }] },
  ]);
  expect(report.deletable.map(({ line }) => line)).toEqual([3, 5]);
});
