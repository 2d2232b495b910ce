import { pluralExceptions, prefersProtobuf } from "./client-gen.js";
import { lintRules, outputFlags } from "./gengo.js";
import { modelNames, reportFlag } from "./openapi-gen.js";
import { inputFolder } from "./positionals.js";
import { becomes, type Flag, goCode, gone, stays, type Tool } from "./tool.js";

const boilerplate: Flag = becomes(
  "--boilerplate=",
  "the licence at the top of every file",
  "header, for all outputs or for one",
);

/** Flags of the functions as code-generator 0.28 and 0.29 had them. */
const before030: readonly Flag[] = [
  becomes("--input-pkg-root=", "the import path of the packages to read", "apis[].source"),
  gone(
    "--output-base=",
    "the root of the tree that is written",
    "every output is written where its directory says",
  ),
  becomes("--output-pkg-root=", "the import path of what is written", "the directory of an output"),
];

const common = { syntax: "flags", positionals: [inputFolder] } as const;

export const genHelpers: Tool = {
  ...common,
  name: "kube::codegen::gen_helpers",
  makes: "DeepCopy, defaulting, conversion and validation functions in Go",
  programs: ["kube::codegen::gen_helpers"],
  flags: [
    boilerplate,
    ...before030,
    gone(
      "--extra-peer-dir=",
      "a further package with functions of embedded types",
      "what embedded types need comes with the release of Kubernetes",
    ),
    lintRules,
  ],
  verdict: goCode,
};

export const genOpenapi: Tool = {
  ...common,
  name: "kube::codegen::gen_openapi",
  makes: "OpenAPI definitions as Go code",
  programs: ["kube::codegen::gen_openapi"],
  flags: [
    boilerplate,
    ...before030,
    ...outputFlags,
    gone(
      "--openapi-name=",
      "the folder of the definitions",
      "the directory of an output says where it goes",
    ),
    gone(
      "--extra-pkgs=",
      "packages whose types the definitions need",
      "an output covers what its kinds reach, wherever that comes from",
    ),
    reportFlag,
    gone(
      "--update-report",
      "write the list of violations anew, and never fail",
      "a diagnostic is silenced with a reason at its place, or in the configuration",
    ),
    modelNames,
  ],
  verdict: {
    kind: "keep",
    why: "its Go code is compiled by whatever prints the OpenAPI document, or serves it; it can go once nothing calls GetOpenAPIDefinitions",
  },
};

export const genClient: Tool = {
  ...common,
  name: "kube::codegen::gen_client",
  makes: "a clientset, listers, informers and apply configurations in Go",
  programs: ["kube::codegen::gen_client"],
  flags: [
    boilerplate,
    ...before030,
    ...outputFlags,
    stays("--clientset-name=", "the folder of the clientset"),
    stays("--versioned-name=", "the package of the clientset"),
    stays("--with-applyconfig", "apply configurations too"),
    stays("--applyconfig-name=", "the folder of the apply configurations"),
    gone(
      "--applyconfig-externals=",
      "where the apply configurations of embedded types are",
      "Kubernetes' own types come with the release",
    ),
    gone(
      "--applyconfig-openapi-schema=",
      "the schema that tells which manager owns a field",
      "all outputs come from one model, which is that schema",
    ),
    stays("--with-watch", "listers and informers too"),
    stays("--listers-name=", "the folder of the listers"),
    stays("--informers-name=", "the folder of the informers"),
    becomes(
      "--one-input-api=",
      "the only API below the input folder",
      "apis, which lists what is meant",
    ),
    pluralExceptions,
    prefersProtobuf,
    lintRules,
  ],
  verdict: goCode,
};

export const genRegister: Tool = {
  ...common,
  name: "kube::codegen::gen_register",
  makes: "the registration of types in Go",
  programs: ["kube::codegen::gen_register"],
  flags: [boilerplate, lintRules],
  verdict: goCode,
};
