import { commonFlags, lintRules } from "./gengo.js";
import { packages } from "./positionals.js";
import { becomes, type Flag, goCode, gone, missing, stays, type Tool } from "./tool.js";

export const pluralExceptions: Flag = becomes(
  "--plural-exceptions=",
  "kinds whose plural does not follow the rule, as Kind:Plurals",
  "@resource plural=… at the kind",
);

export const prefersProtobuf: Flag = gone(
  "--prefers-protobuf",
  "talk protobuf to the API server",
  "custom resources are served as JSON and YAML only",
);

export const clientGen: Tool = {
  name: "client-gen",
  makes: "a typed clientset in Go",
  programs: ["client-gen"],
  syntax: "flags",
  positionals: [packages],
  flags: [
    ...commonFlags,
    becomes(
      "--input=",
      "the groups and versions, as group/version",
      "apis[].group and apis[].version",
    ),
    becomes("--input-base=", "where these groups lie", "apis[].source"),
    missing(
      "--included-types-overrides=",
      "the only types of a version that get a client",
      "every kind of a version is in every output",
    ),
    stays("--clientset-name -n=", "the name of the clientset"),
    gone(
      "--clientset-path=",
      "another name of --output-package",
      "the directory of an output says where it goes",
    ),
    gone(
      "--clientset-api-path=",
      "the start of the paths in the API, by default /apis",
      "custom resources are always served below /apis",
    ),
    stays("--clientset-only", "no clients of single types"),
    stays("--fake-clientset", "a clientset for tests too"),
    pluralExceptions,
    stays("--apply-configuration-package=", "where the apply configurations are"),
    prefersProtobuf,
    lintRules,
  ],
  verdict: goCode,
};
