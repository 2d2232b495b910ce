import { applyconfigurationGen } from "./applyconfiguration-gen.js";
import { clientGen } from "./client-gen.js";
import { controllerGen } from "./controller-gen.js";
import { conversionGen } from "./conversion-gen.js";
import { crdApiReferenceDocs, crdRefDocs, genref } from "./crd-ref-docs.js";
import { deepcopyGen } from "./deepcopy-gen.js";
import { defaulterGen } from "./defaulter-gen.js";
import { goFormatter } from "./formatters.js";
import { generateGroups, generateInternalGroups } from "./generate-groups.js";
import { goToProtobuf } from "./go-to-protobuf.js";
import { informerGen } from "./informer-gen.js";
import { genClient, genHelpers, genOpenapi, genRegister } from "./kube-codegen.js";
import { listerGen } from "./lister-gen.js";
import { openapiGen } from "./openapi-gen.js";
import { openapiGenerator } from "./openapi-generator.js";
import { prereleaseLifecycleGen } from "./prerelease-lifecycle-gen.js";
import { registerGen } from "./register-gen.js";
import { importBoss, setGen } from "./retired.js";
import type { Flag, Tool } from "./tool.js";
import { validationGen } from "./validation-gen.js";

/** Every tool whose calls are known by name. */
export const tools: readonly Tool[] = [
  generateGroups,
  generateInternalGroups,
  genHelpers,
  genOpenapi,
  genClient,
  genRegister,
  deepcopyGen,
  defaulterGen,
  conversionGen,
  clientGen,
  listerGen,
  informerGen,
  applyconfigurationGen,
  registerGen,
  openapiGen,
  validationGen,
  prereleaseLifecycleGen,
  goToProtobuf,
  setGen,
  importBoss,
  controllerGen,
  openapiGenerator,
  crdRefDocs,
  crdApiReferenceDocs,
  genref,
  goFormatter,
];

const byProgram = new Map(
  tools.flatMap((tool) => tool.programs.map((program) => [program, tool] as const)),
);

/** The tool that a program of this name is; a version behind the name does not count. */
export function toolNamed(program: string): Tool | undefined {
  return (
    byProgram.get(program) ??
    byProgram.get(program.replace(/\.exe$/, "")) ??
    byProgram.get(program.replace(/[-_@]v?\d[\w.+-]*?(\.jar)?$/, "$1"))
  );
}

export function flagNamed({ flags }: Tool, name: string): Flag | undefined {
  return flags.find(({ names }) => names.includes(name));
}
