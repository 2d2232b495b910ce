import { anything } from "./positionals.js";
import type { Tool } from "./tool.js";

/** A program of the project's own that prints an OpenAPI document; told by what it writes. */
export const swaggerProgram: Tool = {
  name: "swagger program",
  makes: "an OpenAPI document, from definitions that openapi-gen made",
  programs: [],
  syntax: "flags",
  positionals: [anything],
  flags: [],
  otherFlags: { kind: "stays" },
  verdict: {
    kind: "person",
    why: "outputs.openapi writes openapi.json beside it, an OpenAPI 3 document; once whatever reads this one reads that, the call can go",
  },
};
