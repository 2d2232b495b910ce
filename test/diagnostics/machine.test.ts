import sarifSchema from "@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json" with {
  type: "json",
};
import { Ajv } from "ajv";
import { expect, it } from "vitest";
import { catalog, entryOf, isCode } from "../../src/diagnostics/catalog.js";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.js";
import { formatGithub } from "../../src/diagnostics/reporters/github.js";
import { formatJson } from "../../src/diagnostics/reporters/json.js";
import { formatSarif } from "../../src/diagnostics/reporters/sarif.js";
import { all, at, elsewhere, placeless, text, texts, unknownKey, warned } from "./helpers.js";

it("prints JSON with lines, columns and offsets", () => {
  expect(JSON.parse(formatJson([unknownKey, placeless], texts))).toStrictEqual({
    version: 1,
    diagnostics: [
      {
        code: "unknown-config-key",
        severity: "error",
        message: 'unknown key "directroy" in "outputs.crds"',
        fix: 'write "directory"',
        location: {
          file: "gen-apis.yaml",
          start: { offset: 32, line: 4, column: 5 },
          end: { offset: 41, line: 4, column: 14 },
        },
        related: [],
      },
      {
        code: "empty-config",
        severity: "error",
        message: "the configuration is empty",
        fix: catalog["empty-config"].fix,
        related: [],
      },
    ],
    summary: { errors: 2, warnings: 0 },
  });
});

it("prints JSON where nothing was found", () => {
  expect(JSON.parse(formatJson([], texts))).toStrictEqual({
    version: 1,
    diagnostics: [],
    summary: { errors: 0, warnings: 0 },
  });
});

it("prints workflow commands that GitHub's runner decodes to the same texts", () => {
  const lines = formatGithub(all, texts).trimEnd().split("\n");
  expect(lines.map(decode)).toStrictEqual([
    {
      command: "error",
      properties: { title: "empty-config" },
      message: `${placeless.message}\n${catalog["empty-config"].fix}`,
    },
    {
      command: "error",
      properties: { file: "a b/ü#.yaml", title: "invalid-yaml" },
      message: `${elsewhere.message}\n${catalog["invalid-yaml"].fix}`,
    },
    {
      command: "error",
      properties: {
        file: "gen-apis.yaml",
        line: "4",
        endLine: "4",
        col: "5",
        endColumn: "14",
        title: "unknown-config-key",
      },
      message: `${unknownKey.message}\nwrite "directory"`,
    },
    {
      command: "warning",
      properties: {
        file: "gen-apis.yaml",
        line: "5",
        endLine: "5",
        col: "8",
        endColumn: "10",
        title: "duplicate-config-key",
      },
      message: `${warned.message}\n${catalog["duplicate-config-key"].fix}`,
    },
  ]);
});

it("escapes what would end a workflow command or one of its properties", () => {
  const odd: Diagnostic = {
    ...elsewhere,
    message: "50% of a,b: c\r\nd",
    position: { file: "a,b: 5%.ts", start: 0, end: 0 },
  };
  const [line = "", ...rest] = formatGithub([odd], texts).trimEnd().split("\n");
  expect(rest).toStrictEqual([]);
  expect(line).toContain("file=a%2Cb%3A 5%25.ts,");
  expect(line).toContain("::50%25 of a,b: c%0D%0Ad%0A");
});

it("gives GitHub no columns for a place over several lines", () => {
  const wide = { ...unknownKey, position: at("crds:\n    directroy") };
  expect(formatGithub([wide], texts)).toContain("line=3,endLine=4,title=");
});

/** As GitHub's runner does it: split at the first `::`, then at `,` and `=`, then decode. */
function decode(line: string) {
  const [, command, list = "", data = ""] = /^::(\w+) (.*?)::(.*)$/.exec(line) ?? [];
  const plain = (value: string) =>
    value
      .replaceAll("%0D", "\r")
      .replaceAll("%0A", "\n")
      .replaceAll("%3A", ":")
      .replaceAll("%2C", ",")
      .replaceAll("%25", "%");
  const properties = Object.fromEntries(
    list.split(",").map((pair) => {
      const [key = "", value = ""] = pair.split("=");
      return [key, plain(value)];
    }),
  );
  return { command, properties, message: plain(data) };
}

// It names draft-04, which this version of ajv does not know, and uses nothing that draft-07 reads otherwise.
const { $schema: _, id: __, ...readable } = sarifSchema as Record<string, unknown>;
const isSarif = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(
  readable,
);

/** One finding of every code, so that every rule of the catalogue stands in the log. */
const everyCode: readonly Diagnostic[] = Object.keys(catalog)
  .filter(isCode)
  .map((code) => ({ ...warned, code }));

it.each([
  ["nothing", []],
  ["every kind of place", all],
  ["every code", everyCode],
])("prints SARIF that its schema takes: %s", (_, diagnostics) => {
  const log = JSON.parse(formatSarif(diagnostics, texts));
  isSarif(log);
  expect(isSarif.errors ?? []).toStrictEqual([]);
  expect(log.runs[0].results).toHaveLength(diagnostics.length);
});

it("refuses by the same schema what is not SARIF", () => {
  const log = JSON.parse(formatSarif(all, texts));
  log.runs[0].results[0].level = "fatal";
  expect(isSarif(log)).toBe(false);
});

it("points from each SARIF result to its rule and its place", () => {
  const [run] = JSON.parse(formatSarif(all, texts)).runs;
  for (const result of run.results) {
    const rule = run.tool.driver.rules[result.ruleIndex];
    expect(rule.id).toBe(result.ruleId);
    expect(rule.help.markdown).toBe(entryOf(result.ruleId).fix);
  }
  const places = run.results.map(
    (result: { locations?: { physicalLocation: object }[] }) =>
      result.locations?.[0]?.physicalLocation,
  );
  expect(places[0]).toBeUndefined();
  expect(places[1]).toStrictEqual({
    artifactLocation: { uri: "a%20b/%C3%BC%23.yaml", uriBaseId: "%SRCROOT%" },
  });
  expect(places[2].region).toStrictEqual({
    startLine: 4,
    startColumn: 5,
    endLine: 4,
    endColumn: 14,
  });
  expect(run.results[3].relatedLocations[0].message.text).toBe("it stands here first");
});

it("keeps fingerprints when lines move, and tells equal findings apart", () => {
  const fingerprints = (diagnostics: readonly Diagnostic[], content: string): string[] =>
    JSON.parse(formatSarif(diagnostics, () => content)).runs[0].results.map(
      (result: { partialFingerprints: Record<string, string> }) =>
        result.partialFingerprints["genApis/v1"],
    );
  const moved = `# a line more\n${text}`;
  const before = fingerprints([unknownKey, unknownKey, warned], text);
  const after = fingerprints(
    [unknownKey, unknownKey, warned].map((one, index) => ({
      ...one,
      position: at(index === 2 ? "名前" : "directroy", moved),
    })),
    moved,
  );
  expect(after).toStrictEqual(before);
  expect(new Set(before).size).toBe(3);
});
