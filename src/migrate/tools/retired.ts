import { commonFlags } from "./gengo.js";
import { packages } from "./positionals.js";
import type { Tool } from "./tool.js";

/** Programs that code-generator no longer has. */
export const setGen: Tool = {
  name: "set-gen",
  makes: "set types in Go",
  programs: ["set-gen"],
  syntax: "flags",
  positionals: [packages],
  flags: commonFlags,
  verdict: {
    kind: "keep",
    why: "the project compiles its Go code; generic sets of apimachinery replace it",
  },
};

export const importBoss: Tool = {
  name: "import-boss",
  makes: "a check of the imports of Go packages",
  programs: ["import-boss"],
  syntax: "flags",
  positionals: [packages],
  flags: commonFlags,
  verdict: { kind: "keep", why: "it checks Go code and generates nothing" },
};
