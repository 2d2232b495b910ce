/**
 * openapi-typescript makes types of the OpenAPI document. They and the types of the TypeScript client are
 * assignable both ways, whole kinds with their metadata, although neither knows of the other.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import openapiTS, { astToString, type SchemaObject } from "openapi-typescript";
import ts from "typescript";
import { expect, test } from "vitest";
import { newFolder } from "../folders.js";

const generated = fileURLToPath(new URL("../../generated/", import.meta.url));
const document = readFileSync(join(generated, "openapi", "kubeflow.org_v1.json"), "utf8");
const folder = newFolder();

const kinds = ["JAXJob", "MPIJob", "PaddleJob", "PyTorchJob", "TFJob", "XGBoostJob"];

test("what the document says and what the client says are the same types", async () => {
  expect(await errorsOf(document)).toEqual([]);
});

test.each([
  ["a member that is called otherwise", '"suspend": {', '"suspended": {'],
  [
    "a member of another type",
    '"type": "boolean",\n            "description": "Whether the job waits.',
    '"type": "string",\n            "description": "Whether the job waits.',
  ],
])("%s is noticed", async (_, from, to) => {
  expect(document).toContain(from);
  expect(await errorsOf(document.replace(from, to))).not.toEqual([]);
});

/** What the compiler says of assignments between the two, both ways. */
async function errorsOf(text: string): Promise<readonly string[]> {
  const nodes = await openapiTS(text, { defaultNonNullable: false, transform: anyObject });
  writeFileSync(join(folder, "read.ts"), astToString(nodes));
  const path = join(folder, "both-ways.ts");
  writeFileSync(path, bothWays());
  const program = ts.createProgram([path], {
    strict: true,
    noEmit: true,
    types: [],
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
  });
  return ts
    .getPreEmitDiagnostics(program)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
}

/** The reader's own type for an object of which no member is known would allow none. */
function anyObject(schema: SchemaObject): ts.TypeNode | undefined {
  const isBare = "type" in schema && schema.type === "object" && !("properties" in schema);
  if (!isBare || schema.additionalProperties !== undefined) return undefined;
  const { factory, SyntaxKind } = ts;
  const key = factory.createKeywordTypeNode(SyntaxKind.StringKeyword);
  const value = factory.createKeywordTypeNode(SyntaxKind.UnknownKeyword);
  return factory.createTypeReferenceNode("Record", [key, value]);
}

/** `keys` notices optional members that only one side has, which assignments let pass. */
function bothWays(): string {
  const client = join(generated, "client", "kubeflow.org", "v1", "types.js");
  const checks = kinds.map(
    (kind) => `
type Read${kind} = components["schemas"]["org.kubeflow.v1.${kind}"];
export const read${kind} = (value: Read${kind}): client.${kind} => value;
export const made${kind} = (value: client.${kind}): Read${kind} => value;
export const keys${kind}: Same<Keys<Read${kind}>, Keys<client.${kind}>> = true;`,
  );
  return `import type { components } from "./read.js";
import type * as client from ${JSON.stringify(client)};
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never;
type Job = { metadata?: object; spec?: { runPolicy?: object }; status?: object };
type Keys<J extends Job> =
  | keyof NonNullable<J["metadata"]>
  | keyof NonNullable<J["spec"]>
  | keyof NonNullable<NonNullable<J["spec"]>["runPolicy"]>
  | keyof NonNullable<J["status"]>;
${checks.join("\n")}
`;
}
