import { expect, test } from "vitest";
import { findings, kindsOf, plain, read, schemaOf, shown } from "./read.js";

const resource = `import type { Resource, int32 } from "gen-apis/types";\n`;

/** What is said of a CustomResourceDefinition that is like all others. */
const nothingSpecial = { omittedNames: [], omittedMembers: [], versionOrder: [] };

test("everything that a kind's comment says", () => {
  const result = read({
    "job.ts": `${resource}
/**
 * Job is work.
 *
 * @kind
 * @resource plural=works singular=work shortNames=[w, wk] categories=[all] scope=Cluster listKind=Works
 * @subresource status
 * @subresource scale specReplicasPath=.spec.n statusReplicasPath=.status.n labelSelectorPath=.status.s
 * @printColumn name=State type=string jsonPath=.status.state priority=1 description="Where it is." format=name
 * @printColumn name=Age type=date jsonPath=.metadata.creationTimestamp
 * @selectableField .spec.color
 * @deprecatedVersion warning="use v2"
 * @unservedVersion
 * @metadata labels={a: b} annotations={example.com/c: d}
 */
export interface Job extends Resource {
  spec?: { n?: int32 };
}
`,
  });
  expect(findings(result)).toEqual([]);
  const [{ metadata, position, ...kind } = { metadata: undefined, position: undefined }] =
    kindsOf(result);
  expect(plain(kind)).toEqual({
    name: "Job",
    type: "example.com/v1.Job",
    names: {
      plural: "works",
      singular: "work",
      listKind: "Works",
      shortNames: ["w", "wk"],
      categories: ["all"],
    },
    scope: "Cluster",
    subresources: {
      status: true,
      scale: {
        specReplicasPath: ".spec.n",
        statusReplicasPath: ".status.n",
        labelSelectorPath: ".status.s",
      },
    },
    printerColumns: [
      {
        name: "State",
        type: "string",
        jsonPath: ".status.state",
        priority: 1,
        description: "Where it is.",
        format: "name",
      },
      { name: "Age", type: "date", jsonPath: ".metadata.creationTimestamp" },
    ],
    selectableFields: [{ jsonPath: ".spec.color" }],
    storage: true,
    served: false,
    deprecation: { warning: "use v2" },
    definition: nothingSpecial,
  });
  expect(metadata?.labels).toEqual(new Map([["a", "b"]]));
  expect(metadata?.annotations).toEqual(new Map([["example.com/c", "d"]]));
  expect(position).toMatchObject({ file: "job.ts" });
});

test("a kind without a word more", () => {
  const result = read({
    "a.ts": `${resource}/** @kind */\nexport interface PyTorchJob extends Resource {}`,
  });
  expect(plain(kindsOf(result)[0])).toEqual({
    name: "PyTorchJob",
    type: "example.com/v1.PyTorchJob",
    names: {
      plural: "pytorchjobs",
      singular: "pytorchjob",
      listKind: "PyTorchJobList",
      shortNames: [],
      categories: [],
    },
    scope: "Namespaced",
    metadata: { annotations: {}, labels: {} },
    subresources: { status: false },
    printerColumns: [],
    selectableFields: [],
    storage: true,
    served: true,
    definition: nothingSpecial,
  });
  const root = result.api.types.get("example.com/v1.PyTorchJob")?.schema;
  expect(shown(root)).toBe(
    '{ apiVersion?: string (description "APIVersion defines t…"), kind?: string (description "Kind is a string val…"), metadata?: ObjectMeta }',
  );
  expect([...result.api.types.keys()]).toEqual([
    "example.com/v1.PyTorchJob",
    "k8s.io/apimachinery/pkg/apis/meta/v1.ObjectMeta",
  ]);
});

test("what cannot be a kind", () => {
  const result = read({
    "a.ts": `${resource}
/** @kind */
export interface NoResource { a: string }
export interface NoKind extends Resource { a: string }
interface Base extends Resource { b: string }
/** @kind */
export interface FromBase extends Base { c: string }
/** @kind */
export interface Generic<T> extends Resource { c: T }
/** @kind */
interface Hidden extends Resource { c: string }
/** @kind */
export type Alias = Resource & { a: string };
/** @kind */
export class Klass {}
export namespace N {
  /** @kind */
  export interface Inner extends Resource {}
}
/** @kind */
export const x = 1;
`,
  });
  expect(kindsOf(result).map(({ name }) => name)).toEqual(["FromBase"]);
  expect(findings(result)).toEqual([
    'kind-without-resource: the kind "NoResource" does not extend "Resource" of gen-apis/types',
    'resource-without-kind: "NoKind" extends "Resource" and has no "@kind"',
    'unsupported-kind: "Generic" cannot be a kind: it has type parameters',
    'unsupported-kind: "Hidden" cannot be a kind: it is not exported',
    'unsupported-kind: "Alias" cannot be a kind: it is no interface',
    'detached-annotation: "@kind" annotates nothing: it stands at code, not at a type or a property',
    'unsupported-kind: "NInner" cannot be a kind: it stands in a namespace',
    'detached-annotation: "@kind" annotates nothing: it stands at code, not at a type or a property',
  ]);
});

test("a base that is not there is one finding, not two", () => {
  const result = read({
    "a.ts": `import type { Resource } from "gen-apis/type";\n/** @kind */\nexport interface Job extends Resource {}`,
  });
  expect(result.diagnostics.map(({ code }) => code)).toEqual(["typescript-error"]);
});

test("two kinds, and two types, of one name", () => {
  const job = (member: string) =>
    `${resource}interface Spec { ${member}: string }\n/** @kind */\nexport interface Job extends Resource { spec: Spec }\n`;
  const result = read({
    "a.ts": job("a"),
    "b.ts": `${job("b")}/** @kind */\nexport interface Task extends Resource { spec: Spec }\n`,
  });
  expect(findings(result)).toEqual([
    'duplicate-type-name: there are two types "Spec" in "example.com/v1"',
    'duplicate-kind: there are two kinds "Job" in "example.com/v1"',
  ]);
  expect(result.diagnostics.map(({ related }) => related?.[0]?.position.file)).toEqual([
    "a.ts",
    "a.ts",
  ]);
  expect(kindsOf(result).map(({ name }) => name)).toEqual(["Job", "Task"]);
});

test("members of the root may be repeated, and not changed", () => {
  const result = read({
    "a.ts": `${resource}
import type { ObjectMeta } from "gen-apis/kubernetes/meta/v1";
/** @kind */
export interface Job extends Resource {
  data: string;
  metadata: ObjectMeta;
  kind: "Job";
  apiVersion: "example.com/v1";
}
/** @kind */
export interface Bad extends Resource {
  apiVersion: "example.com/v2";
  /** Mine. */
  kind?: string;
}
`,
  });
  expect(findings(result)).toEqual([
    'changed-root-member: "apiVersion" of a kind is "example.com/v1"',
  ]);
  const job = result.api.types.get("example.com/v1.Job")?.schema;
  expect(shown(job)).toBe(
    '{ apiVersion: string (description "APIVersion defines t…"), kind: string (description "Kind is a string val…"), metadata: ObjectMeta, data: string }',
  );
  expect(schemaOf(result, "Bad")).toMatchObject({
    properties: [{ name: "apiVersion", required: true }, { schema: { description: "Mine." } }, {}],
  });
});

test("a type that grows for ever is one finding", () => {
  const result = read({
    "a.ts": `${resource}
interface Tree<T> { left: Tree<T[]>; right: Tree<T[]>; more?: Record<string, Tree<{ t: T }>> }
/** @kind */
export interface Job extends Resource { tree: Tree<string> }
`,
  });
  expect(findings(result)).toEqual([
    "recursive-type: a type holds itself: Tree.left -> Tree.left -> Tree.left -> …",
  ]);
});
