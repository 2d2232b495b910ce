/**
 * `npm run plural-rules`: reads the rules of the Go module flect, with which controller-gen makes
 * plurals, and writes them for `src/model/plural.ts`, along with a table of plurals for its test.
 * Needs Go. The module's version stands in `reader/go.mod`.
 */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { globSync } from "tinyglobby";

interface Read {
  readonly licence: string;
  readonly words: readonly Word[];
  readonly suffixes: readonly (readonly [string, string])[];
  readonly acronyms: readonly string[];
  readonly plurals: Record<string, string>;
}

interface Word {
  readonly singular: string;
  readonly plural: string;
  readonly alternative?: string;
  readonly unidirectional?: boolean;
  readonly exact?: boolean;
}

const rulesFile = new URL("../../src/model/plural-rules.generated.ts", import.meta.url);
const testTable = new URL("../../test/model/plurals.json", import.meta.url);
const corpus = new URL("../../../shared/corpus/", import.meta.url);

const read = runReader([...kindsOfCorpus(), ...wordsOfTestTable()]);
writeFileSync(rulesFile, rulesModule(read));
writeFileSync(testTable, `${JSON.stringify(sorted(read.plurals), null, 2)}\n`);

function runReader(kinds: readonly string[]): Read {
  const cwd = new URL("./reader/", import.meta.url);
  const output = execFileSync("go", ["run", "-mod=mod", "."], {
    cwd,
    input: kinds.join("\n"),
    maxBuffer: 1 << 26,
  });
  // The reader beside this file prints exactly this shape.
  return JSON.parse(output.toString()) as Read;
}

/** The kinds of real CRDs, where they are at hand. */
function kindsOfCorpus(): string[] {
  if (!existsSync(corpus)) return [];
  const kinds = new Set<string>();
  for (const file of globSync("**/*.yaml", { cwd: corpus.pathname })) {
    const text = readFileSync(new URL(file, corpus), "utf8");
    const kind = /^ {4}kind: (\w+)$/m.exec(text)?.[1];
    if (kind !== undefined) kinds.add(kind);
  }
  return [...kinds].sort();
}

function wordsOfTestTable(): string[] {
  return existsSync(testTable) ? Object.keys(JSON.parse(readFileSync(testTable, "utf8"))) : [];
}

function rulesModule({ licence, words, suffixes, acronyms }: Read): string {
  const notice = licence.trim().split("\n");
  return [
    "// Made by scripts/plural-rules from the tables of github.com/gobuffalo/flect, whose licence is:",
    "//",
    ...notice.map((line) => `// ${line}`.trimEnd()),
    "",
    "/** Words with a plural of their own: singular, plural, another plural, and how far they reach. */",
    "export const words: readonly (readonly [string, string, string, string])[] = [",
    ...words.map((word) => `  ${JSON.stringify(wordEntry(word))},`),
    "];",
    "",
    "/** Endings and what becomes of them; the first that fits wins. */",
    "export const suffixes: readonly (readonly [string, string])[] = [",
    ...suffixes.map((suffix) => `  ${JSON.stringify(suffix)},`),
    "];",
    "",
    `export const acronyms: readonly string[] = ${JSON.stringify(acronyms)};`,
    "",
  ].join("\n");
}

/** `exact`: only as a whole word; `unidirectional`: the plural is no sign of this word. */
function wordEntry(word: Word): readonly string[] {
  const reach = [word.exact && "exact", word.unidirectional && "unidirectional"];
  return [word.singular, word.plural, word.alternative ?? "", reach.filter(Boolean).join(" ")];
}

function sorted(table: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(table).sort(([a], [b]) => (a < b ? -1 : 1)));
}
