import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseAllDocuments } from "yaml";
import type { JsonValue } from "../../src/model/json.js";
import { expectSame, fields, printed } from "./printing.js";

const corpus = "../shared/corpus";

describe.skipIf(!existsSync(corpus))(
  `texts of real CRDs (${corpus}${existsSync(corpus) ? "" : " is missing, so this is skipped"})`,
  () => {
    test("are read back as they were, and hardly ever need quotes", () => {
      const texts = textsOf(sampleFiles());
      let quoted = 0;
      for (const description of texts.descriptions) {
        const raw = expectSame({ description, annotations: [] });
        // Texts written in YAML's style "|" end with a line break, which plain lines cannot say.
        if (raw.includes("@description") && !description.endsWith("\n")) quoted += 1;
      }
      for (const pattern of texts.patterns) {
        expectSame({ annotations: [printed("pattern", { form: "text", text: pattern })] });
      }
      for (const rule of texts.rules) {
        expectSame({ annotations: [printed("validation", fields({ rule }))] });
      }
      for (const given of texts.defaults) {
        expectSame({ annotations: [printed("default", { form: "value", value: given })] });
      }
      expect(texts.descriptions.size).toBeGreaterThan(1000);
      expect(texts.patterns.size).toBeGreaterThan(20);
      expect(texts.rules.size).toBeGreaterThan(20);
      expect(quoted / texts.descriptions.size).toBeLessThan(0.02);
    });
  },
);

/** Every n-th file, small ones only: all of them together take a minute to parse. */
function sampleFiles(): readonly string[] {
  const step = Number(process.env.CORPUS_STEP ?? 8);
  const limit = Number(process.env.CORPUS_BYTES ?? 150_000);
  return readdirSync(corpus, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".yaml"))
    .map((entry) => `${entry.parentPath}/${entry.name}`)
    .sort()
    .filter((_, index) => index % step === 0)
    .filter((file) => readFileSync(file).length <= limit);
}

interface Texts {
  readonly descriptions: Set<string>;
  readonly patterns: Set<string>;
  readonly rules: Set<string>;
  readonly defaults: JsonValue[];
}

function textsOf(files: readonly string[]): Texts {
  const texts: Texts = {
    descriptions: new Set(),
    patterns: new Set(),
    rules: new Set(),
    defaults: [],
  };
  for (const file of files) {
    for (const document of parseAllDocuments(readFileSync(file, "utf8")))
      gather(document.toJS(), texts);
  }
  return texts;
}

function gather(node: unknown, texts: Texts): void {
  if (Array.isArray(node)) for (const item of node) gather(item, texts);
  if (typeof node !== "object" || node === null) return;
  for (const [key, member] of Object.entries(node)) {
    if (key === "description" && typeof member === "string") texts.descriptions.add(member);
    else if (key === "pattern" && typeof member === "string" && !/^\/\^|\$\/[a-z]*$/.test(member))
      texts.patterns.add(member);
    else if (key === "rule" && typeof member === "string") texts.rules.add(member);
    else if (key === "default" && !JSON.stringify(member).includes('"default"'))
      texts.defaults.push(member);
    else gather(member, texts);
  }
}
