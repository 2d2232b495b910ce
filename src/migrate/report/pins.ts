import type { Place, ToPlace } from "../places.js";
import type { Project } from "../project.js";
import type { Step } from "../recognise.js";
import { shown } from "../text.js";

/** A place that sets the version of a tool. */
export interface Pin extends Place {
  readonly tool: string;
  readonly version: string;
}

/** The Go modules that tools come from. */
const modules: Readonly<Record<string, readonly string[]>> = {
  "sigs.k8s.io/controller-tools": ["controller-gen"],
  "k8s.io/code-generator": [
    "generate-groups.sh",
    "generate-internal-groups.sh",
    "kube::codegen::gen_helpers",
    "kube::codegen::gen_openapi",
    "kube::codegen::gen_client",
    "kube::codegen::gen_register",
  ],
  "k8s.io/kube-openapi": ["openapi-gen"],
  "github.com/elastic/crd-ref-docs": ["crd-ref-docs"],
};

export function pinsOf(project: Project, steps: readonly Step[], place: ToPlace): readonly Pin[] {
  const called = new Set(
    steps.flatMap((step) => (step.kind === "call" ? [step.call.tool.name] : [])),
  );
  const installed = steps.flatMap((step): readonly Pin[] => {
    const version =
      step.kind === "call" ? step.call.version : step.kind === "install" ? step.version : undefined;
    if (version === undefined || (step.kind !== "call" && step.kind !== "install")) return [];
    const [tool, position] =
      step.kind === "call"
        ? [step.call.tool.name, step.call.command.position]
        : [step.tool.name, step.position];
    return [{ tool, version: shown(version), ...place(position) }];
  });
  const required = project.files
    .filter((file) => file === "go.mod" || file.endsWith("/go.mod"))
    .flatMap((file) => requiredIn(file, project.read(file) ?? "", called, place));
  return [...installed, ...required];
}

function requiredIn(
  file: string,
  text: string,
  called: ReadonlySet<string>,
  place: ToPlace,
): readonly Pin[] {
  return [...text.matchAll(/^(?:require)?[ \t]+(\S+)[ \t]+(v\S+)/gm)].flatMap((match) => {
    const [line, module = "", version = ""] = match;
    const position = { file, start: match.index, end: match.index + line.length };
    const tools = (modules[module] ?? []).filter((tool) => called.has(tool));
    return tools.map((tool) => ({ tool, version, ...place(position) }));
  });
}
