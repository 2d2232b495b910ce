import { commonFlags, lintRules } from "./gengo.js";
import { packages } from "./positionals.js";
import { goCode, gone, type Tool } from "./tool.js";

export const applyconfigurationGen: Tool = {
  name: "applyconfiguration-gen",
  makes: "apply configurations in Go",
  programs: ["applyconfiguration-gen"],
  syntax: "flags",
  positionals: [packages],
  flags: [
    ...commonFlags,
    gone(
      "--external-applyconfigurations=",
      "where the apply configurations of embedded types are",
      "Kubernetes' own types come with the release",
    ),
    gone(
      "--openapi-schema=",
      "the schema that tells which manager owns a field",
      "all outputs come from one model, which is that schema",
    ),
    lintRules,
  ],
  verdict: goCode,
};
