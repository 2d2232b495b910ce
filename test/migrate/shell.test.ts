import { describe, expect, test } from "vitest";
import { callsIn, callsOf, readFiles } from "./read.js";

/** What a script does, and the calls that are read out of it. */
const cases: readonly (readonly [string, string, readonly string[]])[] = [
  [
    "continuations",
    "deepcopy-gen \\\n  --input-dirs a/b \\\n  -O zz",
    ["1 deepcopy-gen --input-dirs=a/b --output-file-base=zz"],
  ],
  [
    "variables, with and without braces and quotes",
    'A=x\nB="${A}/y"\nregister-gen --input-dirs $B -O "$A" -o \'$A\'',
    ["3 register-gen --input-dirs=x/y --output-file-base=x --output-base=$A"],
  ],
  [
    "defaults of arguments and of the environment",
    "GO_CMD=${1:-go}\nOUT=${OUTPUT:-out}\n${GO_CMD} run k8s.io/code-generator/cmd/client-gen@v0.31.0 --output-dir ${OUT}",
    ["3 client-gen@v0.31.0 --output-dir=out"],
  ],
  [
    "command substitutions and backquotes",
    'ROOT=$(dirname "${BASH_SOURCE[0]}")/..\nNAME=`basename a/b.txt .txt`\nregister-gen -o "$(cd "${ROOT}" && pwd)/out" -O $NAME',
    ["3 register-gen --output-base=out --output-file-base=b"],
  ],
  [
    "functions, their arguments and local variables",
    'dir=outer\nf() { local dir="$1"; echo "${dir}/${2:-none}"; }\nregister-gen -o "$(f a)" -O "${dir}"',
    ["3 register-gen --output-base=a/none --output-file-base=outer"],
  ],
  [
    "a function that calls the generator",
    'gen() { lister-gen --input-dirs "$1" "${@:2}"; }\ngen a x y\ngen b',
    ["1 lister-gen --input-dirs=a (packages)=x (packages)=y", "1 lister-gen --input-dirs=b"],
  ],
  [
    "the arguments of the script in the middle of a list",
    'defaulter-gen --input-dirs a "$@" -O zz $* -o out',
    ["1 defaulter-gen --input-dirs=a --output-file-base=zz --output-base=out"],
  ],
  [
    "arrays that are spread and arrays that are joined",
    'pk=(a "b c")\npk+=(d)\nfor p in "${pk[@]}"; do all="${all:+${all},}${p}"; done\nclient-gen --input "${all}" "${pk[@]}" ${#pk[@]} "${pk[*]}" ${pk[0]}',
    [
      "4 client-gen --input=a,b c,d (packages)=a (packages)=b c (packages)=d (packages)=3 (packages)=a b c d (packages)=a",
    ],
  ],
  [
    "process substitutions, whose commands are read too",
    "applyconfiguration-gen --openapi-schema <(go run k8s.io/kube-openapi/cmd/openapi-gen -i x) --output-dir o",
    [
      "1 openapi-gen --input-dirs=x",
      "1 applyconfiguration-gen --openapi-schema=<(go run k8s.io/kube-openapi/cmd/openapi-gen -i x) --output-dir=o",
    ],
  ],
  [
    "alternatives that may be nothing",
    'update_report=""\nopenapi-gen ${update_report:+"${update_report}"} -i a ${OTHER:+--x}',
    ["2 openapi-gen --input-dirs=a"],
  ],
  [
    "flags with an equals sign, and flags that take the next word",
    "openapi-gen --report-filename=v.list -r v.list -O x --alsologtostderr -v=4 -v 5 pkg",
    [
      "1 openapi-gen --report-filename=v.list --report-filename=v.list --output-file-base=x --alsologtostderr -v=4 -v=5 (packages)=pkg",
    ],
  ],
  [
    "folders that the script changes to",
    "cd hack/tools\ncontroller-gen crd paths=./... output:dir=../../crds\n(cd /tmp; true)\npushd ..\ncontroller-gen crd output:dir=x",
    ["2 controller-gen crd paths=./... output:dir=../../crds", "5 controller-gen crd output:dir=x"],
  ],
  [
    "temporary folders and traps",
    'T=$(mktemp -d)\ntrap "rm -rf $T" EXIT\nregister-gen -o "${T}"\ncp -a "${T}/x/." .',
    ["3 register-gen --output-base=(temporary folder) folder"],
  ],
  ["comments", "# deepcopy-gen -i a\n: # deepcopy-gen -i b\n", []],
  [
    "here-documents",
    "cat <<EOF\ndeepcopy-gen -i a\nEOF\ncat <<'EOF' > x\n$(deepcopy-gen)\nEOF\n",
    [],
  ],
  [
    "programs that Go runs, built and installed ones",
    'PKG=$(go list -m -f "{{.Dir}}" k8s.io/kube-openapi)\ngo run ${PKG}/cmd/openapi-gen -i a\ngo build -o openapi-gen ${PKG}/cmd/openapi-gen\n./openapi-gen -i b\n$(go env GOPATH)/bin/defaulter-gen -i c\n"$(go env GOPATH)"/bin/controller-gen-v0.14.0 object\ngo tool controller-gen rbac:roleName=x',
    [
      "2 openapi-gen --input-dirs=a",
      "4 openapi-gen --input-dirs=b",
      "5 defaulter-gen --input-dirs=c",
      "6 controller-gen object",
      "7 controller-gen rbac rbac:roleName=x",
    ],
  ],
  [
    "conditions: a known one takes its way, an unknown one both",
    'A=1\nif [ "$A" = 1 ]; then lister-gen -i a; else lister-gen -i b; fi\nif [[ -n "${CI}" ]]; then lister-gen -i c; else lister-gen -i d; fi\n[[ $A == 2 ]] && lister-gen -i e\ncommand -v x || lister-gen -i f',
    [
      "2 lister-gen --input-dirs=a",
      "3? lister-gen --input-dirs=c",
      "3? lister-gen --input-dirs=d",
      "5? lister-gen --input-dirs=f",
    ],
  ],
  [
    "what two ways leave behind is unknown where they differ",
    'if [ -n "$CI" ]; then A=x; B=same; else A=y; B=same; fi\nlister-gen -i "$A" -O $B',
    ["2 lister-gen --input-dirs=${A} --output-file-base=same"],
  ],
  [
    "case",
    'case "client" in c*) lister-gen -i a;; *) lister-gen -i b;; esac\ncase "$1" in x) lister-gen -i c;; esac',
    ["1 lister-gen --input-dirs=a", "2? lister-gen --input-dirs=c"],
  ],
  [
    "loops over what is known, and loops without a known end",
    'for v in v1 v2; do lister-gen -i a/$v; done\nfor d in */; do lister-gen -i $d; done\nwhile read -r x; do lister-gen -i "$x"; done',
    [
      "1 lister-gen --input-dirs=a/v1",
      "1 lister-gen --input-dirs=a/v2",
      "2 lister-gen --input-dirs=${d}",
      "3? lister-gen --input-dirs=${x}",
    ],
  ],
  [
    "parameter expansions",
    'p=a/b/c.go.txt\nlister-gen -i "${p%/*}" -O "${p##*/}" -o "${p/b/x}" -p "${p//\\//_}" -h "${#p}"',
    [
      "2 lister-gen --input-dirs=a/b --output-file-base=c.go.txt --output-base=a/x/c.go.txt --output-package=a_b_c.go.txt --go-header-file=12",
    ],
  ],
  [
    "braces",
    "lister-gen {a,b} {1..3}",
    ["1 lister-gen (packages)=a (packages)=b (packages)=1 (packages)=2 (packages)=3"],
  ],
  [
    "other shells, environments and wrappers",
    'bash -c "lister-gen -i a"\nenv X=1 lister-gen -i b\nbash "${CODEGEN_PKG}/generate-groups.sh" all o p g:v1\nsource "${CODEGEN_PKG}/generate-groups.sh" "client" o p g:v1 --go-header-file h',
    [
      "1 lister-gen --input-dirs=a",
      "2 lister-gen --input-dirs=b",
      "3 generate-groups.sh (generators)=all (output package)=o (APIs package)=p (groups and versions)=g:v1",
      "4 generate-groups.sh (generators)=client (output package)=o (APIs package)=p (groups and versions)=g:v1 --go-header-file=h",
    ],
  ],
  [
    "variables of the environment, exported or for one call",
    "export CLIENTSET_PKG_NAME=cs\nGOFLAGS=-mod=mod lister-gen -i a",
    ["2 lister-gen --input-dirs=a CLIENTSET_PKG_NAME=cs GOFLAGS=-mod=mod"],
  ],
  ["set and shift", "set -- a b\nshift\nlister-gen -i $1", ["3 lister-gen --input-dirs=b"]],
  [
    "eval of what is known",
    'C="lister-gen -i a"\neval "$C"\n$C',
    ["2 lister-gen --input-dirs=a", "3 lister-gen --input-dirs=a"],
  ],
];

test.each(cases)("%s", (_, script, expected) => {
  expect(callsIn(script)).toEqual(expected);
});

describe("several files", () => {
  test("a script that a script runs is read with the arguments that it gets", () => {
    const files = {
      "hack/a.sh": "hack/gen.sh v1\n./hack/gen.sh v2",
      "hack/gen.sh": 'lister-gen -i "pkg/$1"',
    };
    expect(callsOf(files)).toEqual([
      "hack/gen.sh:1 lister-gen --input-dirs=pkg/v1",
      "hack/gen.sh:1 lister-gen --input-dirs=pkg/v2",
    ]);
  });

  test("a script that is sourced gives its functions and variables", () => {
    const files = {
      "hack/a.sh": 'source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"\ngen "$GROUP"',
      "hack/lib.sh": 'GROUP=x\ngen() { lister-gen -i "$1"; }',
    };
    expect(callsOf(files)).toEqual(["hack/lib.sh:2 lister-gen --input-dirs=x"]);
  });

  test("the module's name comes from go.mod, and a file's text from the file", () => {
    const files = {
      "go.mod": "module example.com/m\n",
      VERSION: "1.2.3\n",
      "hack/a.sh": 'M=$(go list -m)\nlister-gen -i "$M/api" -O "$(cat VERSION)"',
    };
    expect(callsOf(files)).toEqual([
      "hack/a.sh:2 lister-gen --input-dirs=example.com/m/api --output-file-base=1.2.3",
    ]);
  });
});

test("what cannot be known is reported with file and line", () => {
  const { diagnostics } = readFiles({
    "hack/a.sh":
      'controller-gen crd paths=./... output:crd:dir="$(date)"\n${TOOL} --input-dirs x\n',
  });
  const said = diagnostics.map(({ code, position }) => [code, position?.start]);
  expect(said).toContainEqual(["migration-gap", 31]);
  expect(said).toContainEqual(["script-not-followed", 56]);
});
