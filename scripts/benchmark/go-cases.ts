import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Case, Step } from "./case.js";
import type { GoTools } from "./go-tools.js";

const modulePath = "github.com/kubeflow/training-operator";
const api = "pkg/apis/kubeflow.org/v1";
const boilerplate = ["-v", "0", "--go-header-file", "hack/boilerplate/boilerplate.go.txt"];

/** The names of what the Go generators are measured for. */
export const goNames = { crds: "controller-gen crd", all: "eight Go generators" } as const;

/** controller-gen as the operator's Makefile calls it, for the CRDs alone. */
export function controllerGenCase(tools: GoTools): Case {
  return {
    name: goNames.crds,
    steps: [controllerGen(tools)],
    before: () => rmSync(join(tools.module, "crds"), { recursive: true, force: true }),
  };
}

/**
 * The eight generators that one `make generate` of the operator runs, with the arguments that its
 * kube_codegen.sh passes. Building them, `go list`, goimports, the Python SDK and the reference
 * documentation, which also belong to that call, are left out.
 */
export function goPipelineCase(tools: GoTools): Case {
  return {
    name: goNames.all,
    steps: [controllerGen(tools), ...helpers(tools), ...clients(tools), openapi(tools)],
    before: () => removeGenerated(tools),
  };
}

function controllerGen(tools: GoTools): Step {
  return step(tools, "controller-gen", [
    "crd:generateEmbeddedObjectMeta=true,maxDescLen=400",
    `paths=./${api}/...`,
    "output:crd:artifacts:config=crds",
  ]);
}

function helpers(tools: GoTools): Step[] {
  return ["deepcopy", "defaulter"].map((name) => {
    const output = `zz_generated.${name === "defaulter" ? "defaults" : name}.go`;
    const args = [...boilerplate, "--output-file", output, `${modulePath}/${api}`];
    return step(tools, `${name}-gen`, args);
  });
}

function clients(tools: GoTools): Step[] {
  const output = (name: string) => [
    ...boilerplate,
    ...["--output-dir", join(tools.module, "pkg/client", name)],
    ...["--output-pkg", packageOf(name)],
  ];
  const input = `${modulePath}/${api}`;
  return [
    step(tools, "applyconfiguration-gen", [...output("applyconfiguration"), input]),
    step(tools, "client-gen", [
      ...output("clientset"),
      ...["--clientset-name", "versioned"],
      ...["--apply-configuration-package", packageOf("applyconfiguration")],
      ...["--input-base", join(tools.module, "pkg/apis"), "--input", "kubeflow.org/v1"],
    ]),
    step(tools, "lister-gen", [...output("listers"), input]),
    step(tools, "informer-gen", [
      ...output("informers"),
      ...["--versioned-clientset-package", `${packageOf("clientset")}/versioned`],
      ...["--listers-package", packageOf("listers"), input],
    ]),
  ];
}

function openapi(tools: GoTools): Step {
  return step(tools, "openapi-gen", [
    ...boilerplate,
    ...["--output-pkg", `${modulePath}/${api}`, "--output-dir", api],
    ...["--output-file", "zz_generated.openapi.go", "--report-filename", "violations.list"],
    `./${api}`,
  ]);
}

function packageOf(name: string): string {
  return `${modulePath}/pkg/client/${name}`;
}

function step(tools: GoTools, program: string, args: readonly string[]): Step {
  return { command: join(tools.programs, program), args, directory: tools.module };
}

function removeGenerated({ module }: GoTools): void {
  for (const folder of ["crds", "pkg/client"]) {
    rmSync(join(module, folder), { recursive: true, force: true });
  }
  for (const file of readdirSync(join(module, api))) {
    if (file.startsWith("zz_generated.")) {
      rmSync(join(module, api, file));
    }
  }
}
