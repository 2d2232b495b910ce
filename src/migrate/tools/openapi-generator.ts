import { anything } from "./positionals.js";
import { becomes, gone, missing, stays, type Tool } from "./tool.js";

export const openapiGenerator: Tool = {
  name: "openapi-generator",
  makes: "an SDK from an OpenAPI document",
  programs: [
    "openapi-generator-cli",
    "openapi-generator",
    "openapi-generator-cli.jar",
    "swagger-codegen-cli.jar",
  ],
  syntax: "flags",
  positionals: [anything],
  flags: [
    becomes(
      "--input-spec -i=",
      "the OpenAPI document",
      "apis: every output comes from the types themselves",
    ),
    becomes("--generator-name -g=", "the language", "the key under outputs"),
    becomes("--output -o=", "the folder that is written to", "the directory of the output"),
    becomes("--config -c=", "a file with settings", "the output's keys"),
    becomes("--package-name=", "the name of the package", "the output's keys"),
    becomes("--additional-properties -p=", "settings of the language", "the output's keys"),
    gone(
      "--global-property=",
      "which kinds of files are written",
      "an output writes what its users need",
    ),
    gone(
      "--type-mappings=",
      "types that stand for others",
      "the types of the model are those of Kubernetes",
    ),
    gone(
      "--import-mappings=",
      "where types are imported from",
      "the types of the model are those of Kubernetes",
    ),
    gone(
      "--schema-mappings=",
      "types that stand for others",
      "the types of the model are those of Kubernetes",
    ),
    missing(
      "--template-dir -t=",
      "templates of one's own",
      "the code that gen-apis writes has no templates",
    ),
    missing("--library=", "the library that the SDK works with", "an output has one"),
    missing("--model-name-prefix=", "a start of every name", "names are those of the types"),
    missing("--model-name-suffix=", "an end of every name", "names are those of the types"),
    gone(
      "--skip-validate-spec",
      "do not check the document",
      "the model is checked before anything is made of it",
    ),
    gone(
      "--ignore-file-override=",
      "files that are kept",
      "gen-apis writes and removes only files of its own",
    ),
    gone(
      "--enable-post-process-file",
      "run a formatter over each file",
      "files are written formatted",
    ),
    gone("--git-repo-id=", "the repository's name", "no file names it"),
    gone("--git-user-id=", "the repository's owner", "no file names it"),
    gone("--verbose", "how much is logged", "gen-apis prints what it did"),
    stays("--artifact-version=", "the version of the package"),
  ],
  // Depends on the language, see `verdicts.ts`.
  verdict: { kind: "person", why: "its language is not known" },
};
