import { commonFlags, lintRules } from "./gengo.js";
import { packages } from "./positionals.js";
import { goCode, missing, stays, type Tool } from "./tool.js";

export const validationGen: Tool = {
  name: "validation-gen",
  makes: "validation functions in Go",
  programs: ["validation-gen"],
  syntax: "flags",
  positionals: [packages],
  flags: [
    ...commonFlags,
    stays("--readonly-pkg=", "packages that are read and get no code"),
    missing(
      "--docs",
      "print the tags that there are",
      "gen-apis explain @tag tells of each annotation",
    ),
    lintRules,
  ],
  verdict: goCode,
};
