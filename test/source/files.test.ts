import { expect, test } from "vitest";
import { findings, read, schemaOf, shown } from "./read.js";

const job = (members: string) => `import type { Resource } from "gen-apis/types";
/** @kind */
export interface Job extends Resource { ${members} }
`;

function typesOf(result: ReturnType<typeof read>): Record<string, string> {
  const own = [...result.api.types.values()].filter(({ origin }) => origin.kind === "source");
  return Object.fromEntries(own.map(({ name, schema }) => [name, shown(schema)]));
}

test("imports in every form", () => {
  const result = read(
    {
      "api/job.ts": `import type { A } from "./a.js";
import { type B as Renamed } from "./b.ts";
import type C from "./c";
import * as d from "./d";
import type { Level } from "@acme/types";
${job(`a: A; b: Renamed; c: C; d: d.D; e: d.E; f: import("./a").A[]; level: Level; g: G`)}
import type { G } from "../outside.js";
`,
      "api/a.ts": "export type { Original as A } from './original.js';",
      "api/original.ts": "/** The original. */\nexport interface Original { x: string }",
      "api/b.ts": "export interface B { x: string }",
      "api/c.ts": "export default interface C { x: string }",
      "api/d.ts": "export * from './e.js';\nexport interface D { x: string }",
      "api/e.ts": "interface E { x: string }\nexport { type E };",
      "outside.ts": "export type G = string;",
      "node_modules/@acme/types/package.json": `{ "name": "@acme/types", "types": "index.d.ts" }`,
      "node_modules/@acme/types/index.d.ts": `export type Level = "hi" | "lo";`,
      "api/unread.ts": "export type Nobody = Wants;",
    },
    { apis: [{ group: "example.com", version: "v1", files: ["api/job.ts"] }] },
  );
  expect(findings(result)).toEqual([]);
  expect(Object.keys(typesOf(result))).toEqual([
    "B",
    "C",
    "D",
    "E",
    "G",
    "Job",
    "Level",
    "Original",
  ]);
  expect(result.inputs).toEqual([
    "api/a.ts",
    "api/b.ts",
    "api/c.ts",
    "api/d.ts",
    "api/e.ts",
    "api/job.ts",
    "api/original.ts",
    "node_modules/@acme/types/index.d.ts",
    "node_modules/@acme/types/package.json",
    "outside.ts",
  ]);
});

test("paths and baseUrl of tsconfig.json, and nothing else of it", () => {
  const files = {
    "src/a.ts": `import type { X } from "@lib/x";\nimport type { Y } from "lib/y";\n${job("x?: X; y: Y")}`,
    "src/lib/x.ts": `export type X = "a";`,
    "src/lib/y.ts": `export type Y = "b" | null;`,
    "tsconfig.json": `{ // with comments
      "extends": "./base.json",
      "compilerOptions": { "paths": { "@lib/*": ["lib/*"] }, "strict": false, "lib": ["nonsense"] } }`,
    "base.json": `{ "compilerOptions": { "baseUrl": "src", "noUnusedLocals": true } }`,
  };
  const apis = [{ group: "example.com", version: "v1", files: ["src/a.ts"] }];
  const result = read(files, { apis, tsconfig: "tsconfig.json" });
  expect(findings(result)).toEqual([]);
  expect(typesOf(result)).toMatchObject({
    X: 'string (enum ["a"])',
    Y: 'string (enum ["b"], nullable)',
  });
  expect(result.inputs).toContain("base.json");
  expect(findings(read(files, { apis })).length).toBe(2);
});

test("what the compiler says of API files, by the names that users know", () => {
  const result = read({
    "a.ts": `import type { Nope, PodSpec, WorkloadReference } from "gen-apis/kubernetes/core/v1";
import type { X } from "gen-apis/kubernetes/foo/v1";
import type { integr } from "gen-apis/types";
import type { Y } from "./missing.js";
import * as core from "gen-apis/kubernetes/core/v1";
${job("pod: PodSpec; a: Nope; b: X; c: integr; d: Y; f: core.Nope; g: WorkloadReference; h: Record<string>")}
export interface Bad extends Base { a: boolean }
interface Base { a: string }
`,
  });
  expect(findings(result)).toEqual([
    'missing-kubernetes-type: Kubernetes 1.36 has no type "Nope" in "gen-apis/kubernetes/core/v1", and no other supported release has it',
    'missing-kubernetes-type: Kubernetes 1.36 has no type "WorkloadReference" in "gen-apis/kubernetes/core/v1"; it is in 1.35',
    'unknown-kubernetes-module: Kubernetes 1.36 has no module "gen-apis/kubernetes/foo/v1", and no other supported release has it',
    `typescript-error: '"gen-apis/types"' has no exported member named 'integr'. Did you mean 'integer'? (TS2724)`,
    "typescript-error: Cannot find module './missing.js' or its corresponding type declarations (TS2307)",
    'missing-kubernetes-type: Kubernetes 1.36 has no type "Nope" in "gen-apis/kubernetes/core/v1", and no other supported release has it',
    "typescript-error: Generic type 'Record' requires 2 type argument(s) (TS2314)",
    "typescript-error: Interface 'Bad' incorrectly extends interface 'Base'. Types of property 'a' are incompatible. Type 'boolean' is not assignable to type 'string' (TS2430)",
  ]);
});

test("code beside the types is not judged", () => {
  const result = read(
    {
      "a.ts": `${job("a: A; phase: (typeof phases)[number]")}
import { helper } from "./helper.js";
export const phases = ["b", "a"] as const;
export const element: HTMLElement = helper(1);
export function print() { console.log(process.env.HOME, new Intl.DateTimeFormat()); }
export type Handler = (event: MouseEvent) => void;
interface A { a: string }
`,
      "helper.ts":
        "export const helper = (x: string): Nothing => window;\nexport type T = Nowhere;",
    },
    { apis: [{ group: "example.com", version: "v1", files: ["a.ts"] }] },
  );
  expect(findings(result)).toEqual([]);
  expect(typesOf(result).Job).toContain('phase: string (enum ["b","a"])');
});

test("errors in a shared file count where types are read from it", () => {
  const result = read(
    {
      "a.ts": `import type { Spec } from "./shared.js";\n${job("spec: Spec")}`,
      "shared.ts": `import type { Z } from "./nowhere.js";
export interface Spec { a: Missing; z: Z }
export interface Other { b: AlsoMissing }
`,
    },
    { apis: [{ group: "example.com", version: "v1", files: ["a.ts"] }] },
  );
  expect(findings(result)).toEqual([
    "typescript-error: Cannot find module './nowhere.js' or its corresponding type declarations (TS2307)",
    "typescript-error: Cannot find name 'Missing' (TS2304)",
  ]);
});

test("a file with a syntax error", () => {
  const result = read({ "a.ts": job("a: string b: ") });
  expect(findings(result)).toEqual([
    "typescript-error: ';' expected (TS1005)",
    "typescript-error: Type expected (TS1110)",
  ]);
});

test("an error in a package's declarations is found where they are read", () => {
  const result = read(
    {
      "a.ts": `import type { Spec } from "pkg";\n${job("spec: Spec")}`,
      "node_modules/pkg/index.d.ts": "export interface Spec { a: Missing }",
      "node_modules/pkg/package.json": `{ "name": "pkg", "types": "index.d.ts" }`,
    },
    { apis: [{ group: "example.com", version: "v1", files: ["a.ts"] }] },
  );
  expect(findings(result)).toEqual([
    "typescript-error: The type 'Missing' cannot be found (TS2304)",
  ]);
});

test("a source file that is gone", () => {
  const result = read(
    { "a.ts": job("a: string") },
    { apis: [{ group: "example.com", version: "v1", files: ["a.ts", "gone.ts"] }] },
  );
  expect(findings(result)).toEqual([
    'missing-source: there is no file or folder "gone.ts" that can be read',
  ]);
});

test("the running gen-apis, not the installed one", () => {
  const files = {
    "api/a.ts": job("a: string"),
    "node_modules/gen-apis/package.json": `{ "name": "gen-apis", "version": "0.0.9" }`,
    "node_modules/gen-apis/types/index.d.ts": "export interface Resource { nope: string }",
  };
  const apis = [{ group: "example.com", version: "v1", files: ["api/a.ts"] }];
  const other = read(files, { apis, version: "0.1.0" });
  expect(findings(other)).toEqual([
    "other-gen-apis: this is gen-apis 0.1.0, and 0.0.9 is installed: editors see its types",
  ]);
  expect(schemaOf(other, "Job")).toMatchObject({ properties: { length: 4 } });
  expect(findings(read(files, { apis, version: "0.0.9" }))).toEqual([]);
});
