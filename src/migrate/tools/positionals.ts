import type { Positional } from "./tool.js";

export const packages: Positional = {
  name: "(packages)",
  meaning: "the Go packages to read",
  fate: { kind: "becomes", what: "apis[].source, a folder of TypeScript types" },
};

export const inputFolder: Positional = {
  name: "(input folder)",
  meaning: "the folder below which Go packages with tags are looked for",
  fate: { kind: "becomes", what: "apis[].source, a folder of TypeScript types" },
};

export const anything: Positional = {
  name: "(argument)",
  meaning: "what the program works on",
  fate: { kind: "stays" },
};
