import { anything } from "./positionals.js";
import { stays, type Tool } from "./tool.js";

/** A formatter that a script runs over generated Go files. */
export const goFormatter: Tool = {
  name: "Go formatter",
  makes: "formatted Go files",
  programs: ["goimports", "gofmt", "gofumpt", "gci", "golines"],
  syntax: "flags",
  positionals: [anything],
  flags: [
    stays("-w", "write the files"),
    stays("-s", "simplify"),
    stays("-l", "list files that differ"),
    stays("-d", "show differences"),
    stays("-local=", "the project's own import paths"),
  ],
  otherFlags: { kind: "stays" },
  verdict: { kind: "keep", why: "it formats Go files; what gen-apis writes needs no formatter" },
};
