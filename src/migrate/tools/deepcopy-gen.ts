import { commonFlags, lintRules } from "./gengo.js";
import { packages } from "./positionals.js";
import { goCode, gone, type Tool } from "./tool.js";

export const deepcopyGen: Tool = {
  name: "deepcopy-gen",
  makes: "DeepCopy functions in Go",
  programs: ["deepcopy-gen"],
  syntax: "flags",
  positionals: [packages],
  flags: [
    ...commonFlags,
    gone(
      "--bounding-dirs=",
      "the packages below which types get functions",
      "an output covers the types that its kinds reach",
    ),
    lintRules,
  ],
  verdict: goCode,
};
