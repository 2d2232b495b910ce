import { describe, expect, it } from "vitest";
import { releases } from "../../src/kubernetes/data-files.js";
import { declarations } from "../../src/kubernetes/declarations.js";
import {
  importOf,
  isKubernetesModule,
  moduleOfPackage,
  packageOfModule,
  typeIdOf,
} from "../../src/kubernetes/modules.js";
import { objectMetaId } from "../../src/kubernetes/release.js";
import { scalarBranded, scalarNamed, scalarOfType, scalars } from "../../src/kubernetes/scalars.js";
import { availability, newest, release } from "./data.js";
import { compile } from "./virtual-program.js";

const oldest = releases[0];

describe("modules", () => {
  it.each([
    ["gen-apis/kubernetes/core/v1", "k8s.io/api/core/v1"],
    ["gen-apis/kubernetes/rbac/v1", "k8s.io/api/rbac/v1"],
    ["gen-apis/kubernetes/meta/v1", "k8s.io/apimachinery/pkg/apis/meta/v1"],
    [
      "gen-apis/kubernetes/apiextensions/v1",
      "k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/v1",
    ],
  ])("%s is %s", (module, path) => {
    expect(packageOfModule(module)).toBe(path);
    expect(moduleOfPackage(path)).toBe(module);
    expect(typeIdOf(module, "X")).toBe(`${path}.X`);
    expect(importOf(`${path}.X`)).toEqual({ module, name: "X" });
  });

  it.each([
    "gen-apis/types",
    "gen-apis/kubernetes/core",
    "gen-apis/kubernetes/../core/v1",
    "x",
  ])("%s is none", (module) => expect(packageOfModule(module)).toBeUndefined());

  it("takes a wrong module for one of Kubernetes', so that it can be reported", () => {
    expect(isKubernetesModule("gen-apis/kubernetes/core")).toBe(true);
    expect(moduleOfPackage("k8s.io/apimachinery/pkg/runtime")).toBeUndefined();
  });
});

describe("declarations", () => {
  it.each([oldest, newest])("of Kubernetes %s compile in strict mode", (name) => {
    const known = availability();
    const modules = known.modules().filter((module) => {
      const has = known.releasesWithModule(module).includes(name);
      expect(declarations(release(name), module) !== undefined, module).toBe(has);
      return has;
    });
    expect(modules.length).toBeGreaterThan(50);
    const source = modules.map((module, index) => `import type * as m${index} from "${module}";`);
    expect(compile(release(name), source.join("\n")).errors).toEqual([]);
  });

  it("name a member as the release has it", () => {
    const core = (name: string) => declarations(release(name), "gen-apis/kubernetes/core/v1") ?? "";
    const claim = /interface PersistentVolumeClaimSpec \{[^}]*resources\?: (\w+);/;
    expect(claim.exec(core("1.28"))?.[1]).toBe("ResourceRequirements");
    expect(claim.exec(core("1.29"))?.[1]).toBe("VolumeResourceRequirements");
    expect(core("1.29")).toMatch(
      /interface HostAlias \{\n {2}hostnames\?: string\[\];\n {2}ip\?: /,
    );
    expect(core("1.30")).toMatch(/interface HostAlias \{\n {2}hostnames\?: string\[\];\n {2}ip: /);
    // Inlined in Go.
    expect(core("1.36")).toMatch(/interface Volume \{[^}]*emptyDir\?: EmptyDirVolumeSource;/);
  });

  it("have the full ObjectMeta, and CRDs the short one", () => {
    const meta = declarations(release(newest), "gen-apis/kubernetes/meta/v1");
    expect(meta).toMatch(/interface ObjectMeta \{[^}]*creationTimestamp\?: types\.Time;|Time;/);
    expect(names(release(newest).fullMetadata(objectMetaId)?.schema)).toContain("ownerReferences");
    expect(names(release(newest).type(objectMetaId)?.schema)).toEqual([
      "annotations",
      "finalizers",
      "labels",
      "name",
      "namespace",
    ]);
  });

  it("keep names through generics, Pick and indexed access", () => {
    const { brandsOf, symbolOf, errors } = compile(
      release(newest),
      `import type { ContainerPort, ResourceList, Protocol } from "gen-apis/kubernetes/core/v1";
       import type { ExtraValue } from "gen-apis/kubernetes/authentication/v1";
       import type { int32, Quantity, JSONValue, IntOrString } from "gen-apis/types";
       interface Box<T> { readonly value?: T }
       export type A = Box<Protocol>["value"];
       export type B = Pick<ContainerPort, "protocol" | "containerPort">["protocol"];
       export type C = Pick<ContainerPort, "containerPort">["containerPort"];
       export type D = Box<ResourceList>["value"];
       export type E = Box<Quantity | null>["value"];
       export type F = Box<JSONValue>["value"];
       export type G = Box<ExtraValue>["value"];
       export type H = Partial<Box<IntOrString>>["value"];
       export const port: int32 = 80;
       export const size: Quantity = "1Gi";
       export const any: JSONValue = { a: [1, null, { b: true }] };
       export const wrong: int32 = "80";`,
    );
    expect(errors).toEqual([expect.stringContaining("Type 'string' is not assignable")]);
    expect(brandsOf("A")).toEqual([["__kubernetes", "k8s.io/api/core/v1.Protocol"]]);
    expect(brandsOf("B")).toEqual([["__kubernetes", "k8s.io/api/core/v1.Protocol"]]);
    expect(brandsOf("C")).toEqual([["__int32", ""]]);
    expect(symbolOf("D")).toBe("ResourceList");
    expect(brandsOf("E")).toEqual([["__Quantity", ""]]);
    expect(brandsOf("F")).toEqual([["__JSONValue", ""]]);
    expect(symbolOf("G")).toBe("ExtraValue");
    expect(brandsOf("H")).toEqual([["__IntOrString", ""]]);
  });
});

describe("scalars", () => {
  it("are found by name, by brand and by Kubernetes' own type", () => {
    for (const scalar of scalars) {
      expect(scalarNamed(scalar.name)).toBe(scalar);
      expect(scalarBranded(scalar.brand)).toBe(scalar);
      expect(scalar.typescript).toContain(`readonly ${scalar.brand}?: never`);
    }
    expect(scalarOfType("k8s.io/apimachinery/pkg/api/resource.Quantity")).toBe("Quantity");
  });

  it("have the schema of Kubernetes' own type", () => {
    for (const id of release(newest).typeIds()) {
      const scalar = scalarNamed(scalarOfType(id) ?? "");
      if (scalar === undefined) continue;
      const { description: _, ...schema } = release(newest).type(id)?.schema ?? { kind: "any" };
      expect(schema).toEqual(scalar.schema);
    }
  });
});

function names(schema: { kind: string } | undefined): readonly string[] {
  if (schema?.kind !== "object" || !("properties" in schema)) return [];
  return (schema.properties as { name: string }[]).map(({ name }) => name);
}
