import { anything } from "./positionals.js";
import { becomes, gone, stays, type Tool, type Verdict } from "./tool.js";

const noReference: Verdict = {
  kind: "keep",
  why: "it reads the Go types; gen-apis makes no reference of the API from TypeScript types",
};

const common = { syntax: "flags", positionals: [anything], verdict: noReference } as const;

export const crdRefDocs: Tool = {
  ...common,
  name: "crd-ref-docs",
  makes: "a reference of the API, as AsciiDoc or Markdown",
  programs: ["crd-ref-docs"],
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
};

export const crdApiReferenceDocs: Tool = {
  ...common,
  name: "gen-crd-api-reference-docs",
  makes: "a reference of the API, as HTML or Markdown",
  programs: ["gen-crd-api-reference-docs"],
  flags: [
    becomes("-api-dir --api-dir=", "the Go package to read", "apis[].source"),
    becomes("-out-file --out-file=", "the file that is written", "the directory of an output"),
    stays("-config --config=", "what is left out, and links"),
    stays("-template-dir --template-dir=", "templates of one's own"),
    stays("-http-addr --http-addr=", "where the reference is served instead"),
    gone("-v --v=", "how much is logged", "gen-apis prints what it did"),
    gone("-logtostderr --logtostderr", "log to standard error", "gen-apis prints what it did"),
  ],
};

export const genref: Tool = {
  ...common,
  name: "genref",
  makes: "a reference of the API, as Markdown or HTML",
  programs: ["genref"],
  flags: [
    stays("-c --c=", "which packages are read, and links"),
    stays("-include --include=", "the only parts that are written"),
    stays("-exclude --exclude=", "parts that are left out"),
    stays("-f --f=", "Markdown or HTML"),
    becomes("-o --o=", "the folder that is written to", "the directory of an output"),
    gone("-v --v=", "how much is logged", "gen-apis prints what it did"),
  ],
};
