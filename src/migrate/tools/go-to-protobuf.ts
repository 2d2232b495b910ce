import { loggingFlags } from "./gengo.js";
import { packages } from "./positionals.js";
import { becomes, gone, missing, type Tool } from "./tool.js";

const noProtobuf = "the API server serves custom resources as JSON and YAML, never as protobuf";

export const goToProtobuf: Tool = {
  name: "go-to-protobuf",
  makes: "protobuf definitions and Go code for them",
  programs: ["go-to-protobuf"],
  syntax: "flags",
  positionals: [packages],
  flags: [
    missing("--packages -p=", "the packages to read", noProtobuf),
    missing("--apimachinery-packages=", "packages that are read for their types", noProtobuf),
    missing("--output-base -o=", "the root of what is written", noProtobuf),
    missing("--output-dir=", "the folder that is written to", noProtobuf),
    missing("--vendor-output-base=", "the root for vendored packages", noProtobuf),
    missing("--proto-import=", "where imported definitions are", noProtobuf),
    missing("--conditional=", "a build tag of what is written", noProtobuf),
    missing("--clean", "remove what was written before", noProtobuf),
    missing("--only-idl", "only the definitions, no Go code", noProtobuf),
    missing("--keep-gogoproto", "keep the options of gogoproto", noProtobuf),
    missing("--skip-generated-rewrite", "leave the code as the compiler wrote it", noProtobuf),
    missing("--drop-embedded-fields=", "fields that are left out", noProtobuf),
    missing("--drop-gogo-go", "no code for gogoproto", noProtobuf),
    gone(
      "--trim-path-prefix=",
      "a start of a path that is left out",
      "all paths are relative to gen-apis.yaml",
    ),
    becomes(
      "--go-header-file -h=",
      "the licence at the top of every file",
      "header, for all outputs or for one",
    ),
    becomes("--verify-only", "only compare, write nothing", "gen-apis verify"),
    ...loggingFlags,
  ],
  verdict: { kind: "keep", why: `gen-apis has nothing like it: ${noProtobuf}` },
};
