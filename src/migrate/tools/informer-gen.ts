import { pluralExceptions } from "./client-gen.js";
import { commonFlags, lintRules } from "./gengo.js";
import { packages } from "./positionals.js";
import { goCode, stays, type Tool } from "./tool.js";

export const informerGen: Tool = {
  name: "informer-gen",
  makes: "informers in Go",
  programs: ["informer-gen"],
  syntax: "flags",
  positionals: [packages],
  flags: [
    ...commonFlags,
    stays("--internal-clientset-package=", "where the internal clientset is"),
    stays("--versioned-clientset-package=", "where the clientset is"),
    stays("--listers-package=", "where the listers are"),
    stays("--single-directory", "all informers in one folder"),
    pluralExceptions,
    lintRules,
  ],
  verdict: goCode,
};
