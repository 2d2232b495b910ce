import { commonFlags } from "./gengo.js";
import { packages } from "./positionals.js";
import { becomes, type Flag, gone, stays, type Tool } from "./tool.js";

export const reportFlag: Flag = becomes(
  "--report-filename -r=",
  "where violations of API rules are listed",
  "diagnostics, whose severities the configuration sets",
);

export const modelNames: Flag = stays(
  "--output-model-name-file=",
  "the file with the names of the models",
);

export const openapiGen: Tool = {
  name: "openapi-gen",
  makes: "OpenAPI definitions as Go code",
  programs: ["openapi-gen"],
  syntax: "flags",
  positionals: [packages],
  flags: [
    ...commonFlags,
    reportFlag,
    modelNames,
    gone(
      "--readonly-pkg=",
      "packages that are read and get no code",
      "an output covers what its kinds reach, wherever that comes from",
    ),
  ],
  verdict: {
    kind: "keep",
    why: "its Go code is compiled by whatever prints the OpenAPI document, or serves it; it can go once nothing calls GetOpenAPIDefinitions",
  },
};
