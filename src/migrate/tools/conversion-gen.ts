import { commonFlags, lintRules } from "./gengo.js";
import { packages } from "./positionals.js";
import { goCode, missing, stays, type Tool } from "./tool.js";

const noConversion = "gen-apis makes no conversion functions";

export const conversionGen: Tool = {
  name: "conversion-gen",
  makes: "conversion functions in Go",
  programs: ["conversion-gen"],
  syntax: "flags",
  positionals: [packages],
  flags: [
    ...commonFlags,
    missing("--base-peer-dirs=", "packages with the conversions of basic types", noConversion),
    missing("--extra-peer-dirs=", "further packages with conversions", noConversion),
    missing("--extra-dirs=", "packages that are read too", noConversion),
    stays("--skip-unsafe", "no conversion shares memory"),
    lintRules,
  ],
  verdict: goCode,
};
