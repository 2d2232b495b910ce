import { commonFlags, lintRules } from "./gengo.js";
import { packages } from "./positionals.js";
import { goCode, type Tool } from "./tool.js";

export const registerGen: Tool = {
  name: "register-gen",
  makes: "the registration of types in Go",
  programs: ["register-gen"],
  syntax: "flags",
  positionals: [packages],
  flags: [...commonFlags, lintRules],
  verdict: goCode,
};
