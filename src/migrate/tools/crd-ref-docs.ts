import { anything } from "./positionals.js";
import { becomes, gone, stays, type Tool } from "./tool.js";

export const crdRefDocs: Tool = {
  name: "crd-ref-docs",
  makes: "a reference of the API, as AsciiDoc or Markdown",
  programs: ["crd-ref-docs", "gen-crd-api-reference-docs", "genref"],
  syntax: "flags",
  positionals: [anything],
  flags: [
    becomes("--source-path=", "the Go packages to read", "apis[].source"),
    becomes("--output-path=", "the file that is written", "the directory of an output"),
    stays("--config=", "what is left out, and links"),
    stays("--templates-dir=", "templates of one's own"),
    stays("--template-value=", "a value for the templates"),
    stays("--renderer=", "AsciiDoc or Markdown"),
    stays("--output-mode=", "one file or several"),
    stays("--max-depth=", "how deep types are followed"),
    gone("--log-level=", "how much is logged", "gen-apis prints what it did"),
  ],
  verdict: {
    kind: "keep",
    why: "it reads the Go types; gen-apis makes no reference of the API from TypeScript types",
  },
};
