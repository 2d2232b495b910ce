import { ts } from "ts-morph";
import { expect, test } from "vitest";
import { libraryText } from "../../src/source/library.js";
import { createPaths } from "../../src/source/paths.js";
import { findings, imports, read, schemaOf, shown } from "./read.js";

test("the library is sound, and all that the compiler asks for", () => {
  const file = ts.createSourceFile("/library.d.ts", libraryText, ts.ScriptTarget.ESNext);
  const host: ts.CompilerHost = {
    ...ts.createCompilerHost({}),
    getSourceFile: (path) => (path === "/library.d.ts" ? file : undefined),
  };
  const program = ts.createProgram(
    ["/library.d.ts"],
    { noLib: true, types: [], strict: true },
    host,
  );
  const all = [
    ...program.getGlobalDiagnostics(),
    ...program.getSyntacticDiagnostics(),
    ...program.getSemanticDiagnostics(),
  ];
  expect(all.map(({ messageText }) => messageText)).toEqual([]);
});

test("paths between the compiler's form and the configuration's folder", () => {
  const linux = createPaths("/home/me/project/");
  expect(linux.absolute("apis/v1/a.ts")).toBe("/home/me/project/apis/v1/a.ts");
  expect(linux.absolute("../shared/a.ts")).toBe("/home/me/shared/a.ts");
  expect(linux.relative("/home/me/project/apis/a.ts")).toBe("apis/a.ts");
  expect(linux.relative("/home/other/a.ts")).toBe("../../other/a.ts");
  const windows = createPaths("C:\\work\\project");
  expect(windows.absolute("a.ts")).toBe("C:/work/project/a.ts");
  expect(windows.relative("C:/work/project/apis/a.ts")).toBe("apis/a.ts");
  expect(windows.relative("D:/a.ts")).toBe("D:/a.ts");
  expect(createPaths("/").relative("/a/b.ts")).toBe("a/b.ts");
});

const job = `${imports}
import type { PersistentVolumeClaimSpec } from "gen-apis/kubernetes/core/v1";
/** @kind */
export interface Job extends Resource {
  claim: Pick<PersistentVolumeClaimSpec, "resources">;
  hosts: PodSpec["hostAliases"];
}
`;

test("the release decides what a type of Kubernetes is", () => {
  const at = (kubernetes: string) =>
    [...read({ "a.ts": job }, { kubernetes }).api.types.values()].find(
      ({ name }) => name === "Job",
    );
  expect(shown(at("1.28")?.schema)).toContain("resources?: ResourceRequirements");
  expect(shown(at("1.29")?.schema)).toContain("resources?: VolumeResourceRequirements");
  expect(shown(at("1.29")?.schema)).not.toContain("listType");
  expect(shown(at("1.36")?.schema)).toContain('listMapKeys ["ip"], listType "map"');
});

test("every release has what the example needs", () => {
  for (let minor = 28; minor <= 37; minor++) {
    expect(findings(read({ "a.ts": job }, { kubernetes: `1.${minor}` }))).toEqual([]);
  }
});

test("neither other files nor their order change anything", () => {
  const files = {
    "a.ts": `${imports}
import type { P } from "./p.js";
/** @kind */
export interface Job extends Resource {
  phase: "c" | "b" | "a";
  excluded: Exclude<P, "b">;
  picked: Pick<Record<P, string>, "b" | "a">;
  keys: { [K in P as \`x-\${K}\`]?: K };
  part: Partial<Omit<All, "z">>;
}
interface All { z: string; c: P; b: int32; a: Container[] }
`,
    "p.ts": `export type P = "c" | "b" | "a";`,
  };
  const noise = {
    "0.ts": `export type Noise = "a" | "b" | "x-a" | "c"; type Q = { a: 1; b: 2; c: 3 };`,
  };
  const api = (names: readonly string[]) => [{ group: "example.com", version: "v1", files: names }];
  const plainly = schemaOf(read(files, { apis: api(["a.ts"]) }), "Job");
  const before = read({ ...noise, ...files }, { apis: api(["0.ts", "p.ts", "a.ts"]) });
  const after = read({ ...files, ...noise }, { apis: api(["a.ts", "p.ts", "0.ts"]) });
  expect(schemaOf(before, "Job")).toEqual(plainly);
  expect(schemaOf(after, "Job")).toEqual(plainly);
  expect(shown(after.api.types.get("example.com/v1.Job")?.schema)).toContain(
    'phase: string (enum ["c","b","a"]), excluded: string (enum ["c","a"]), picked: { b: string, a: string }, keys: { x-c?: string (enum ["c"]), x-b?: string (enum ["b"]), x-a?: string (enum ["a"]) }, part: { c?: P, b?: integer (format "int32"), a?: list of Container }',
  );
});

test("positions of what the user wrote, and none of what Kubernetes says", () => {
  const text = `${imports}
/** @kind */
export interface Job extends Resource {
  pod: PodSpec;
  containers: PodSpec["containers"];
  /** Mine. */
  volumes: PodSpec["volumes"];
  list: C;
}
type C = PodSpec["containers"];
`;
  const result = read({ "a.ts": text });
  const root = result.api.types.get("example.com/v1.Job")?.schema;
  const properties = root?.kind === "object" ? root.properties : [];
  const at = (position: { start: number; end: number } | undefined) =>
    position && text.slice(position.start, position.end);
  expect(properties.map(({ position, schema }) => [at(position), at(schema.position)])).toEqual([
    [undefined, undefined],
    [undefined, undefined],
    [undefined, undefined],
    ["pod", "PodSpec"],
    ["containers", undefined],
    ["volumes", `PodSpec["volumes"]`],
    ["list", "C"],
  ]);
  expect(result.api.types.get("example.com/v1.C")?.schema.position).toBeUndefined();
});
