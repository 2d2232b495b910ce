import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { runImport } from "../../src/cli/import/run-import.js";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.js";
import { generate } from "../../src/index.js";

/** How long anything hostile may take, in milliseconds, on a machine that others use too. */
const patience = 60_000;

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "gen-apis-hostile-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** Imports one file with this text into `out` of the folder. */
function importText(text: string | Uint8Array): readonly Diagnostic[] {
  writeFileSync(join(folder, "crd.yaml"), text);
  const environment = {
    directory: folder,
    platform: process.platform,
    home: folder,
    variables: {},
  };
  const request = {
    files: ["crd.yaml"],
    outputRoot: "out",
    overwrite: false,
    unknownKeywords: "keep" as const,
    configuration: "write" as const,
  };
  return runImport(request, environment).outcome.diagnostics;
}

function codes(diagnostics: readonly { readonly code: string }[]): readonly string[] {
  return [...new Set(diagnostics.map(({ code }) => code))];
}

/** What stands in the folder beside the input and `out`, and beside the folder itself. */
function strays(): readonly string[] {
  const inside = readdirSync(folder).filter((name) => name !== "crd.yaml" && name !== "out");
  return [...inside, ...readdirSync(dirname(folder)).filter((name) => name.includes("escaped"))];
}

interface Parts {
  readonly group?: string;
  readonly kind?: string;
  readonly plural?: string;
  readonly version?: string;
  /** JSON of the schema of `spec`. */
  readonly spec?: string;
}

function crd({
  group = "example.com",
  kind = "Task",
  plural = "tasks",
  version = "v1",
  spec,
}: Parts) {
  const names = JSON.stringify({
    kind,
    listKind: `${kind}List`,
    plural,
    singular: kind.toLowerCase(),
  });
  const schema = `{"properties": {"spec": ${spec ?? '{"type": "object"}'}}, "type": "object"}`;
  return [
    '{"apiVersion": "apiextensions.k8s.io/v1", "kind": "CustomResourceDefinition",',
    `"metadata": {"name": ${JSON.stringify(`${plural}.${group}`)}},`,
    `"spec": {"group": ${JSON.stringify(group)}, "names": ${names}, "scope": "Namespaced",`,
    `"versions": [{"name": ${JSON.stringify(version)}, "schema": {"openAPIV3Schema": ${schema}},`,
    '"served": true, "storage": true}]}}\n',
  ].join("\n");
}

interface Schema {
  readonly [keyword: string]: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
}

/** The root schemas of what `generate` makes of the import, by the names of the CRDs' files. */
async function generated(): Promise<readonly Schema[]> {
  const { diagnostics } = await generate({ directory: join(folder, "out"), cache: false });
  expect(codes(diagnostics).filter((code) => code !== "large-crd")).toEqual([]);
  const directory = join(folder, "out/config/crd");
  return readdirSync(directory)
    .sort()
    .map((file) => {
      const made = parse(readFileSync(join(directory, file), "utf8"), { maxAliasCount: -1 });
      return made.spec.versions[0].schema.openAPIV3Schema;
    });
}

async function thereAndBack(schema: object): Promise<void> {
  expect(codes(importText(crd({ spec: JSON.stringify(schema) })))).toEqual([]);
  const [made] = await generated();
  expect(made?.properties?.spec).toEqual(schema);
}

const oddNames = [
  "__proto__",
  "constructor",
  "toString",
  "hasOwnProperty",
  "../escaped",
  "a/b",
  'quote"',
  "it's",
  "back\\slash",
  "*/",
  "line\nbreak",
  "`${x}`",
  "",
  " ",
  "1",
  "-1",
  "1e3",
  "<<",
  "日本",
  "\u2028",
  "__@iterator",
  "new",
];

const oddKinds = [
  ...["string", "any", "Record", "Resource", "foo-bar", "Array", "Object", "class", "Quantity"],
  ...["Shared", "ObjectMeta"],
];

describe("hostile input", () => {
  it(
    "of aliases of aliases is refused, however much it stands for",
    () => {
      const levels = Array.from({ length: 40 }, (_, index) => {
        const items =
          index === 0
            ? "x"
            : Array(10)
                .fill(`*a${index - 1}`)
                .join(", ");
        return `a${index}: &a${index} [${items}]`;
      });
      expect(codes(importText(levels.join("\n")))).toEqual(["invalid-input"]);
    },
    patience,
  );

  it(
    "of merge keys of merge keys is refused or merged",
    () => {
      const levels = Array.from({ length: 30 }, (_, index) => {
        const own = `k${index}: {a: 1}`;
        return index === 0
          ? `m0: &m0 {${own}}`
          : `m${index}: &m${index} {<<: [*m${index - 1}, *m${index - 1}], ${own}}`;
      });
      expect(codes(importText(levels.join("\n")))).toHaveLength(1);
    },
    patience,
  );

  it.each(["[", '{"a": '])(
    "that nests 10,000 deep with %j is refused",
    (open) => {
      expect(codes(importText(open.repeat(10_000)))).toEqual(["invalid-input"]);
    },
    patience,
  );

  it(
    "of a schema that nests 10,000 deep is refused",
    () => {
      const depth = 10_000;
      const spec = `${'{"type": "array", "items": '.repeat(depth)}{"type": "string"}${"}".repeat(depth)}`;
      expect(codes(importText(crd({ spec })))).toEqual(["invalid-input"]);
    },
    patience,
  );

  it(
    "of a schema that nests 300 deep comes back",
    async () => {
      let schema: object = { type: "string" };
      for (let depth = 0; depth < 300; depth++) {
        schema = { properties: { [`p${depth}`]: schema }, type: "object" };
      }
      await thereAndBack(schema);
    },
    patience,
  );

  it(
    "of 10 MB of description comes back",
    async () => {
      const description = "All that can be said of it, again. ".repeat(300_000).trim();
      await thereAndBack({ description, type: "string" });
    },
    patience,
  );

  it(
    "of names of properties comes back",
    async () => {
      const schemas = Object.fromEntries(
        [...oddNames.keys()].map((index) => [
          `n${index}`,
          { maxLength: 1000 + index, type: "string" },
        ]),
      );
      // Keys such as `__proto__` are put in as text, because an object would not hold them.
      const text = oddNames.reduce(
        (json, name, index) => json.replace(`"n${index}":`, () => `${JSON.stringify(name)}:`),
        JSON.stringify({ properties: schemas, type: "object" }),
      );
      expect(codes(importText(crd({ spec: text })))).toEqual([]);
      const [made] = await generated();
      const { spec } = made?.properties ?? {};
      for (const [index, name] of oddNames.entries()) {
        expect(spec?.properties?.[name], name).toEqual({ maxLength: 1000 + index, type: "string" });
      }
      expect(strays()).toEqual([]);
    },
    patience,
  );

  it.each([
    { group: "../../escaped" },
    { group: "/escaped" },
    { group: "a/../../escaped" },
    { version: "../../../escaped" },
    { kind: "../../../Escaped" },
    { kind: "..\\Escaped" },
    { plural: "../escaped" },
    { group: "example.com\u0000" },
    { group: "" },
    { version: "" },
    { kind: "" },
    { version: "." },
  ])("of the names %j writes nothing", (parts) => {
    expect(importText(crd(parts)).some(({ severity }) => severity === "error")).toBe(true);
    expect(existsSync(join(folder, "out"))).toBe(false);
    expect(strays()).toEqual([]);
  });

  it(
    "of names of kinds comes back",
    async () => {
      const spec =
        '{"type": "object", "additionalProperties": {"type": "array", "items": {"type": "string"}}}';
      const texts = oddKinds.map((kind, index) => crd({ kind, plural: `p${index}`, spec }));
      expect(codes(importText(texts.join("---\n")))).toEqual([]);
      const made = await generated();
      expect(made.map(({ properties }) => properties?.spec)).toEqual(
        oddKinds.map(() => JSON.parse(spec)),
      );
    },
    patience,
  );

  it.each([
    { order: "little", swap: (bytes: Buffer) => bytes },
    { order: "big", swap: (bytes: Buffer) => bytes.swap16() },
  ])("of UTF-16 comes back, the $order end first", async ({ swap }) => {
    const spec = { description: "für alle", type: "object" };
    const text = Buffer.from(`\ufeff${crd({ spec: JSON.stringify(spec) })}`, "utf16le");
    expect(codes(importText(swap(text)))).toEqual([]);
    expect((await generated()).map(({ properties }) => properties?.spec)).toEqual([spec]);
  });

  it("of another encoding is a finding at the first letter that shows it", () => {
    const text = Buffer.from("kind: x\n# für alle\n", "latin1");
    const [finding] = importText(text);
    expect(finding?.code).toBe("invalid-input");
    expect(finding?.position?.start).toBe("kind: x\n# f".length);
  });

  it.each([
    "a: {{ .Values.a }}\n",
    "{{- if .Values.a }}\na: 1\n{{- end }}\n",
    "a:\n  {{- toYaml .Values.a | nindent 2 }}\n",
  ])("of the template %j is told from other mistakes", (text) => {
    expect(codes(importText(text))).toEqual(["template-input"]);
  });

  it("of braces or of empty lines without end is answered", () => {
    expect(codes(importText(`a: ${"{".repeat(500_000)}`))).toEqual(["invalid-input"]);
    expect(codes(importText(`${"\n".repeat(500_000)}a: [`))).toEqual(["invalid-input"]);
  });

  it.each([
    ["binary", "\u0000\u0001\u0002"],
    ["a number", "1"],
    ["nulls", "null"],
    ["an unfinished quote", 'a: "'],
    ["tabs", "a:\n\t- b"],
    ["a tag", "a: !!python/object:os.system {}"],
    ["a directive", "%YAML 9.9\n---\na: 1"],
  ])("of %s is a finding", (_, text) => {
    expect(importText(text).length).toBeGreaterThan(0);
  });
});
