import { expect, test } from "vitest";
import { findings, kindsOf, read } from "./read.js";

const resource = `import type { Resource, int32 } from "gen-apis/types";\n`;

test("several versions: shared types belong to each, others to their own", () => {
  const job = (more: string) => `${resource}
import type { Spec } from "../shared/spec.js";
${more}export interface Job extends Resource { spec?: Spec }
`;
  const result = read(
    {
      "v1/job.ts": job("/**\n * @kind\n * @storageVersion\n */\n"),
      "v1beta1/job.ts": `${job("/** @kind */\n")}
import type { Job as Newer } from "../v1/job.js";
/** @kind */
export interface Only extends Resource { newer?: Newer["spec"]; job?: Record<string, Newer> }
`,
      "shared/spec.ts": "export interface Spec { a: string }",
    },
    {
      apis: [
        { group: "example.com", version: "v1", files: ["v1/job.ts"] },
        { group: "example.com", version: "v1beta1", files: ["v1beta1/job.ts"] },
      ],
    },
  );
  expect(findings(result)).toEqual([]);
  expect([...result.api.types.keys()].filter((id) => id.startsWith("example.com"))).toEqual([
    "example.com/v1.Job",
    "example.com/v1.Spec",
    "example.com/v1beta1.Job",
    "example.com/v1beta1.Only",
    "example.com/v1beta1.Spec",
  ]);
  expect(kindsOf(result).map(({ name, storage }) => [name, storage])).toEqual([
    ["Job", true],
    ["Job", false],
    ["Only", true],
  ]);
});

test("kinds that an API file exports on, and those of another version", () => {
  const result = read(
    {
      "v1/index.ts": `export * from "./job.js";\nexport * from "../shared/kind";\n`,
      "v1/job.ts": `${resource}/** @kind */\nexport interface Job extends Resource {}`,
      "v2/index.ts": `export * from "../v1/index.js";\nexport type { Shared as Renamed } from "../shared/kind.ts";`,
      "shared/kind.ts": `${resource}/** @kind */\nexport interface Shared extends Resource {}`,
    },
    {
      apis: [
        { group: "example.com", version: "v1", files: ["v1/index.ts", "v1/job.ts"] },
        { group: "example.com", version: "v2", files: ["v2/index.ts"] },
      ],
    },
  );
  expect(findings(result)).toEqual([]);
  expect(kindsOf(result).map(({ type }) => type)).toEqual([
    "example.com/v1.Job",
    "example.com/v1.Shared",
    "example.com/v2.Shared",
  ]);
});

test("versions without kinds", () => {
  const result = read({ "a.ts": "export const x = 1;" });
  expect(findings(result)).toEqual(['no-kinds: the source files of "example.com/v1" have no kind']);
  const skipped = read({
    "a.ts": `${resource}
/**
 * @kind
 * @skipVersion
 */
export interface Job extends Resource { name: Name }
/** @minLength 1 */
type Name = string;
`,
  });
  expect(findings(skipped)).toEqual([]);
  expect(kindsOf(skipped)).toEqual([]);
  expect(skipped.api.types.size).toBe(0);
});

test("groups are sorted, versions are in the order of the configuration", () => {
  const file = `${resource}/** @kind */\nexport interface Job extends Resource {}`;
  const result = read(
    { "a.ts": file, "b.ts": file, "c.ts": file },
    {
      apis: [
        { group: "z.example.com", version: "v2", files: ["a.ts"] },
        { group: "a.example.com", version: "v1", files: ["b.ts"] },
        { group: "z.example.com", version: "v1", files: ["c.ts"] },
      ],
    },
  );
  const groups = result.api.groups.map(({ name, versions }) => [name, versions.map((v) => v.name)]);
  expect(groups).toEqual([
    ["a.example.com", ["v1"]],
    ["z.example.com", ["v2", "v1"]],
  ]);
});
