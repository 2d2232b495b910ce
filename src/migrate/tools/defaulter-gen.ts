import { commonFlags, lintRules } from "./gengo.js";
import { packages } from "./positionals.js";
import { goCode, gone, type Tool } from "./tool.js";

export const defaulterGen: Tool = {
  name: "defaulter-gen",
  makes: "defaulting functions in Go",
  programs: ["defaulter-gen"],
  syntax: "flags",
  positionals: [packages],
  flags: [
    ...commonFlags,
    gone(
      "--extra-peer-dirs=",
      "further packages with defaulting functions of embedded types",
      "defaults of embedded types come with the release of Kubernetes",
    ),
    lintRules,
  ],
  verdict: goCode,
};
