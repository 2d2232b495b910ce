import { pluralExceptions } from "./client-gen.js";
import { commonFlags, lintRules } from "./gengo.js";
import { packages } from "./positionals.js";
import { goCode, type Tool } from "./tool.js";

export const listerGen: Tool = {
  name: "lister-gen",
  makes: "listers in Go",
  programs: ["lister-gen"],
  syntax: "flags",
  positionals: [packages],
  flags: [...commonFlags, pluralExceptions, lintRules],
  verdict: goCode,
};
