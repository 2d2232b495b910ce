import { expect, test } from "vitest";
import { callsIn, callsOf, readFiles } from "./read.js";

test.each([
  ["a file in the generator's folder", "go run $V/cmd/openapi-gen/openapi-gen.go -i a"],
  ["its main.go", "go run ./vendor/k8s.io/kube-openapi/cmd/openapi-gen/main.go -i a"],
  ["its package", "go run k8s.io/kube-openapi/cmd/openapi-gen -i a"],
])("go run names a generator by %s", (_, script) => {
  expect(callsIn(script)).toEqual(["1 openapi-gen --input-dirs=a"]);
});

test("asking where a program is calls nothing", () => {
  expect(callsIn("command -v controller-gen\nwhich deepcopy-gen\nX=$(type lister-gen)")).toEqual(
    [],
  );
});

test("a generator is known by the name of its variable, which is said", () => {
  const { report, diagnostics } = readFiles({
    "hack/a.sh": "# controller-gen\n${CONTROLLER_GEN_BIN} object paths=./api/...\n",
  });
  expect(report.calls.map(({ tool, place }) => [tool, place.line])).toEqual([
    ["controller-gen", 2],
  ]);
  expect(diagnostics.map(({ message }) => message)).toContainEqual(
    'what "${CONTROLLER_GEN_BIN}" holds is not known; by its name, it is taken for controller-gen',
  );
});

test("a copy of an old script is known as that script, and is not followed", () => {
  const files = {
    "hack/generate-groups.sh": 'lister-gen -i "$3" "$@"\n',
    "hack/update.sh": "bash hack/generate-groups.sh lister out in g:v1 --output-base x\n",
  };
  expect(callsOf(files)).toEqual([
    "hack/update.sh:1 generate-groups.sh (generators)=lister (output package)=out (APIs package)=in (groups and versions)=g:v1 --output-base=x",
  ]);
});

test("a copy of kube_codegen.sh is known by its functions", () => {
  const files = {
    "hack/kube_codegen.sh": 'kube::codegen::gen_helpers() { deepcopy-gen "$@"; }\n',
    "hack/update.sh":
      "source hack/kube_codegen.sh\nkube::codegen::gen_helpers --boilerplate b ./api\n",
  };
  expect(callsOf(files)).toEqual([
    "hack/update.sh:2 kube::codegen::gen_helpers --boilerplate=b (input folder)=./api",
  ]);
});

test("a function with a generator's name is a call where it is used", () => {
  const script =
    'lister-gen() {\n  go run k8s.io/code-generator/cmd/lister-gen@v0.30.0 "$@"\n}\nlister-gen -i a';
  expect(callsIn(script)).toEqual(["4 lister-gen@v0.30.0 --input-dirs=a"]);
});

test("a list in quotes is joined as IFS says", () => {
  const script =
    'L=(a b)\njoin() { local IFS="$1"; shift; echo "$*"; }\nlister-gen -i "$(join , "${L[@]}")" -o "$(IFS=:; echo "${L[*]}")"';
  expect(callsIn(script)).toEqual(["3 lister-gen --input-dirs=a,b --output-base=a:b"]);
});

test("files in other languages are named where they name generators", () => {
  const { diagnostics } = readFiles({
    "Taskfile.yaml": "tasks:\n  gen:\n    cmds:\n      - controller-gen crd paths=./...\n",
    "tasks.py": 'def gen(c):\n    c.run("bin/controller-gen object")\n',
    "magefile.go": 'package main\n\nfunc Gen() { sh.RunV("deepcopy-gen", "-i", "a") }\n',
    "main.go": 'package main\n\nconst tool = "controller-gen"\n',
  });
  const said = diagnostics.filter(({ code }) => code === "script-not-followed");
  expect(said.map(({ position, message }) => [position?.file, message])).toEqual([
    ["Taskfile.yaml", "it names controller-gen, and files such as Taskfile.yaml are not followed"],
    ["magefile.go", "it names deepcopy-gen, and files such as magefile.go are not followed"],
    ["tasks.py", "it names controller-gen, and files such as tasks.py are not followed"],
  ]);
});

test("scripts that have nothing to do with generators are passed over", () => {
  const { report, diagnostics } = readFiles({
    "hack/gen.sh": "lister-gen -i a\n",
    "hack/all.sh": "hack/gen.sh\n",
    "test/e2e.sh": "if true; then\n",
  });
  expect(report.files).toEqual(["hack/all.sh", "hack/gen.sh"]);
  expect(diagnostics.filter(({ code }) => code === "script-not-followed")).toEqual([]);
});

test("a program of the project's own has flags of its own", () => {
  const { report } = readFiles({
    "hack/a.sh": "go run ./hack/openapi/main.go -version v1 > api/swagger.json\n",
  });
  expect(
    report.calls.map(({ tool, flags }) => [tool, flags.map(({ fate }) => fate?.kind)]),
  ).toEqual([["swagger program", ["stays", "stays"]]]);
});
