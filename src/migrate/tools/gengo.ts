import { becomes, type Flag, gone } from "./tool.js";

/** Flags of every generator that is built on gengo, in its first generation. */
const gengoFlags: readonly Flag[] = [
  becomes(
    "--input-dirs -i=",
    "the Go packages to read, by import path",
    "apis[].source, a folder of TypeScript types",
  ),
  gone(
    "--output-base -o=",
    "the root of the tree that is written, by default GOPATH/src",
    "every output is written where its directory says",
  ),
  becomes(
    "--output-package -p=",
    "the import path of what is written, below the output base",
    "the directory of an output",
  ),
  gone(
    "--output-file-base -O=",
    "the name of the file that is written, without .go",
    "the name of a file follows from its output",
  ),
  becomes(
    "--go-header-file -h=",
    "the licence at the top of every file",
    "header, for all outputs or for one",
  ),
  becomes("--verify-only", "only compare, write nothing", "gen-apis verify"),
  gone(
    "--build-tag=",
    "the build tag that hides generated files from the generators",
    "gen-apis never reads what it writes",
  ),
  gone(
    "--trim-path-prefix=",
    "a start of a path that is left out of import paths",
    "all paths are relative to gen-apis.yaml",
  ),
];

/** Where the second generation writes, as do the functions of kube_codegen.sh since 0.30. */
export const outputFlags: readonly Flag[] = [
  becomes("--output-dir=", "the folder that is written to", "the directory of an output"),
  gone(
    "--output-pkg=",
    "the import path of what is written",
    "TypeScript and Python code is imported by its place",
  ),
];

/** What the second generation has in place of the first one's. */
const newerFlags: readonly Flag[] = [
  ...outputFlags,
  gone(
    "--output-file=",
    "the name of the file that is written, with .go",
    "the name of a file follows from its output",
  ),
];

/** Go's logging, which every generator of Kubernetes takes. */
export const loggingFlags: readonly Flag[] = [
  gone("-v --v=", "how much is logged", "gen-apis prints what it did, and --format says how"),
  gone("--alsologtostderr", "log to standard error too", "results go to standard output"),
  gone("--logtostderr", "log to standard error", "results go to standard output"),
  gone("--stderrthreshold=", "what is logged to standard error", "results go to standard output"),
  gone("--log_dir --log-dir=", "the folder of log files", "gen-apis writes no logs"),
  gone("--vmodule=", "how much is logged, by file", "gen-apis writes no logs"),
];

export const commonFlags: readonly Flag[] = [...gengoFlags, ...newerFlags, ...loggingFlags];

export const lintRules = gone(
  "--lint-rules=",
  "rules that the tags in comments are held against",
  "gen-apis reports every annotation that it does not know",
);
