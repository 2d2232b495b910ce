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
  // Depends on what gen-apis makes, see `verdicts.ts`.
  verdict: { kind: "person", why: "it is a program of the project's own" },
};
