import { commonFlags } from "./gengo.js";
import { packages } from "./positionals.js";
import { goCode, type Tool } from "./tool.js";

export const prereleaseLifecycleGen: Tool = {
  name: "prerelease-lifecycle-gen",
  makes: "functions that tell when an API was introduced and removed",
  programs: ["prerelease-lifecycle-gen"],
  syntax: "flags",
  positionals: [packages],
  flags: commonFlags,
  verdict: goCode,
};
