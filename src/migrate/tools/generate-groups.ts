import { applyconfigurationGen } from "./applyconfiguration-gen.js";
import { clientGen } from "./client-gen.js";
import { conversionGen } from "./conversion-gen.js";
import { deepcopyGen } from "./deepcopy-gen.js";
import { defaulterGen } from "./defaulter-gen.js";
import { informerGen } from "./informer-gen.js";
import { listerGen } from "./lister-gen.js";
import { openapiGen } from "./openapi-gen.js";
import { type Flag, goCode, type Positional, type Tool } from "./tool.js";

const generators: Positional = {
  name: "(generators)",
  meaning: "which generators run",
  fate: { kind: "becomes", what: "outputs, one key for each" },
};

const outputPackage: Positional = {
  name: "(output package)",
  meaning: "the import path of what is written",
  fate: { kind: "becomes", what: "the directory of an output" },
};

const apisPackage: Positional = {
  name: "(APIs package)",
  meaning: "the import path above the groups",
  fate: { kind: "becomes", what: "apis[].source, a folder of TypeScript types" },
};

const groupVersions: Positional = {
  name: "(groups and versions)",
  meaning: "the groups with their versions, as group:v1,v2",
  fate: { kind: "becomes", what: "apis[].group and apis[].version" },
};

/** The scripts hand what follows to every generator. */
const passed: Positional = {
  name: "(argument)",
  meaning: "an argument for every generator",
  fate: { kind: "gone", why: "each output is told what it needs in the configuration" },
};

const flags: readonly Flag[] = [
  ...new Map(
    [
      deepcopyGen,
      defaulterGen,
      conversionGen,
      clientGen,
      listerGen,
      informerGen,
      applyconfigurationGen,
      openapiGen,
    ]
      .flatMap((tool) => tool.flags)
      .map((flag) => [flag.names[0], flag] as const),
  ).values(),
];

const common = { syntax: "flags", flags, verdict: goCode } as const;

export const generateGroups: Tool = {
  ...common,
  name: "generate-groups.sh",
  makes: "clientset, listers, informers, apply configurations and DeepCopy functions in Go",
  programs: ["generate-groups.sh"],
  positionals: [generators, outputPackage, apisPackage, groupVersions, passed],
};

export const generateInternalGroups: Tool = {
  ...common,
  name: "generate-internal-groups.sh",
  makes: "the same for internal types, with defaults, conversions and OpenAPI definitions",
  programs: ["generate-internal-groups.sh"],
  positionals: [
    generators,
    outputPackage,
    { ...apisPackage, name: "(internal APIs package)" },
    apisPackage,
    groupVersions,
    passed,
  ],
};
