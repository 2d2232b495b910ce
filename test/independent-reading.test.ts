/**
 * An independent reader of OpenAPI makes TypeScript types of the schemas that we generate. They and the
 * types that a user wrote must be assignable both ways: the CRDs and the OpenAPI document then say what
 * the source says.
 */
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import openapiTS, { astToString, type SchemaObject } from "openapi-typescript";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { declarations } from "../src/kubernetes/declarations.js";
import { newFolder } from "./folders.js";
import { release } from "./kubernetes/data.js";

const root = resolve(import.meta.dirname, "..");
const crds = join(root, "generated", "crds");
const openapi = join(root, "generated", "openapi", "kubeflow.org_v1.json");
const sources = join(root, "apis", "kubeflow.org", "v1");
const kubernetes: string = parse(readFileSync(join(root, "gen-apis.yaml"), "utf8")).kubernetes;
const folder = newFolder();
// Outside the repository, where `gen-apis/…` would be the package itself.
cpSync(sources, join(folder, "apis"), { recursive: true });

interface Crd {
  readonly spec: {
    readonly names: { readonly kind: string };
    readonly versions: readonly [{ readonly schema: { readonly openAPIV3Schema: SchemaObject } }];
  };
}

const documents = readdirSync(crds).map(
  (file): Crd => parse(readFileSync(join(crds, file), "utf8")),
);
const kinds = documents.map(({ spec }) => spec.names.kind);

/** The schemas of all kinds in one document, each under the name of its kind. */
const ofCrds = JSON.stringify({
  openapi: "3.0.0",
  info: { title: "CRDs", version: "1" },
  paths: {},
  components: {
    schemas: Object.fromEntries(
      documents.map(({ spec }) => [spec.names.kind, spec.versions[0].schema.openAPIV3Schema]),
    ),
  },
});

const readings = [
  ["the CRDs", ofCrds, "", '"suspend":{"default":false'],
  ["the OpenAPI document", readFileSync(openapi, "utf8"), "org.kubeflow.v1.", '"suspend": {'],
] as const;

describe.each(readings)("what openapi-typescript reads from %s", (_, text, prefix, suspend) => {
  test("is what the sources say", async () => {
    await writeTypes(text);
    writeFileSync(join(folder, "both-ways.ts"), bothWays(kinds, prefix));
    expect(kinds.length).toBe(6);
    expect(errorsIn("both-ways.ts")).toEqual([]);
  });

  test("differs where a property does", async () => {
    expect(text).toContain(suspend);
    await writeTypes(text.replaceAll(suspend, suspend.replace("suspend", "suspended")));
    writeFileSync(join(folder, "changed.ts"), bothWays(["PyTorchJob"], prefix));
    expect(errorsIn("changed.ts")).toEqual(["Type 'true' is not assignable to type 'never'."]);
  });
});

async function writeTypes(document: string): Promise<void> {
  const nodes = await openapiTS(document, { defaultNonNullable: false, transform: anyObject });
  writeFileSync(join(folder, "read.ts"), astToString(nodes));
}

/** Of `FieldsV1` no member is known. The reader's own type for it would allow none, ours allows all. */
function anyObject(schema: SchemaObject): ts.TypeNode | undefined {
  const isBare = "type" in schema && schema.type === "object" && !("properties" in schema);
  if (!isBare || schema.additionalProperties !== undefined) return undefined;
  return ts.factory.createTypeLiteralNode([]);
}

/** Writes the declarations of the release that the sources are read with, and gives their names. */
function writeDeclarations(sources: string, written = new Set<string>()): ReadonlySet<string> {
  for (const [, module = ""] of sources.matchAll(/from "(gen-apis\/[^"]+)"/g)) {
    if (written.has(module)) continue;
    written.add(module);
    const text = declarations(release(kubernetes), module) ?? "";
    mkdirSync(dirname(join(folder, module)), { recursive: true });
    writeFileSync(join(folder, `${module}.d.ts`), text);
    writeDeclarations(text, written);
  }
  return written;
}

function sourceTexts(): string {
  return readdirSync(sources)
    .map((file) => readFileSync(join(sources, file), "utf8"))
    .join("\n");
}

/** `Same` refuses optional properties that only one side has, which assignability lets pass. */
function bothWays(kinds: readonly string[], prefix: string): string {
  const checks = kinds.map(
    (kind) => `
import type { ${kind} } from "./apis/${kind.toLowerCase()}.js";
type Read${kind} = Required<components["schemas"]["${prefix}${kind}"]>;
type Own${kind} = Required<${kind}>;
export const spec${kind}: (value: Read${kind}["spec"]) => Own${kind}["spec"] = (value) => value;
export const back${kind}: (value: Own${kind}["spec"]) => Read${kind}["spec"] = (value) => value;
export const status${kind}: (value: Read${kind}["status"]) => Own${kind}["status"] = (value) => value;
export const statusBack${kind}: (value: Own${kind}["status"]) => Read${kind}["status"] = (value) => value;
export const runPolicy${kind}: Same<
  keyof NonNullable<Read${kind}["spec"]["runPolicy"]>,
  keyof NonNullable<Own${kind}["spec"]["runPolicy"]>
> = true;
export const keys${kind}: Same<keyof Read${kind}["spec"], keyof Own${kind}["spec"]> = true;`,
  );
  return `import type { components } from "./read.js";
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never;
${checks.join("\n")}
`;
}

function errorsIn(file: string): readonly string[] {
  writeDeclarations(sourceTexts());
  const program = ts.createProgram([join(folder, file)], {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    paths: { "gen-apis/*": [join(folder, "gen-apis", "*")] },
  });
  return ts
    .getPreEmitDiagnostics(program)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
}
