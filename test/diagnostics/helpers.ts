import type { Diagnostic } from "../../src/diagnostics/diagnostic.js";

const file = "gen-apis.yaml";

export const text = [
  "version: 1",
  "outputs:",
  "  crds:",
  "    directroy: generated",
  "\tname: 名前 # 100%",
  "",
].join("\n");

export const texts = (name: string) => (name === file ? text : undefined);

/** The place of `words`, which the text holds once. */
export function at(words: string, within = text) {
  const start = within.indexOf(words);
  return { file, start, end: start + words.length };
}

export const unknownKey: Diagnostic = {
  code: "unknown-config-key",
  severity: "error",
  message: 'unknown key "directroy" in "outputs.crds"',
  help: 'write "directory"',
  position: at("directroy"),
};

export const warned: Diagnostic = {
  code: "duplicate-config-key",
  severity: "warning",
  message: 'the key "a,b: 100%" stands twice in one mapping',
  position: at("名前"),
  related: [{ message: "it stands here first", position: at("crds") }],
};

export const placeless: Diagnostic = {
  code: "empty-config",
  severity: "error",
  message: "the configuration is empty",
};

export const elsewhere: Diagnostic = {
  code: "invalid-yaml",
  severity: "error",
  message: "this is not valid YAML: no text",
  position: { file: "a b/ü#.yaml", start: 3, end: 5 },
};

export const all = [placeless, elsewhere, unknownKey, warned];
