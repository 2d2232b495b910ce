import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { dataFileName, releases } from "../../src/kubernetes/data-files.js";
import { openRelease } from "../../src/kubernetes/release.js";
import type { TypeDefinition } from "../../src/model/api.js";
import type { Schema } from "../../src/model/schema.js";
import {
  at,
  findingsOf,
  kubernetesType,
  linesOf,
  list,
  object,
  property,
  reference,
  root,
  scalar,
  text,
} from "./models.js";

const bag: Schema = list(text, { uniqueItems: true });

function own(name: string, schema: Schema): TypeDefinition {
  const position = at(0);
  const origin = { kind: "source", group: "example.com", version: "v1", position } as const;
  return { id: name, name, origin, schema };
}

describe("where findings are reported", () => {
  it("at the schema itself, once, however often its type is used", () => {
    const type = own("Bag", object([property("it", { ...bag, position: at(7) })]));
    const found = findingsOf({
      root: root([
        property("a", reference("Bag", { position: at(10) })),
        property("b", reference("Bag", { position: at(20) })),
      ]),
      types: [type],
    });
    expect(found.map(({ position, message }) => [position, message])).toEqual([
      [at(7), '"Bag.it" cannot have unique items'],
    ]);
  });

  it("at each place that uses a type of Kubernetes", () => {
    const found = findingsOf({
      root: root([
        property("a", reference("Outer", { position: at(10) })),
        property("b", list(reference("Outer"), { position: at(20) })),
      ]),
      types: [
        kubernetesType("Outer", object([property("inner", reference("Inner"))])),
        kubernetesType("Inner", object([property("it", bag)])),
      ],
    });
    expect(found.map(({ position }) => position)).toEqual([at(10), at(20)]);
    expect(found[0]?.message).toBe('"Inner.it" cannot have unique items');
  });

  it("at the property, where only that stands in a file", () => {
    const found = findingsOf({ root: root([{ ...property("a", bag), position: at(30) }]) });
    expect(found.map(({ position }) => position)).toEqual([at(30)]);
  });

  it("with what the place adds to its type", () => {
    const items = object([property("name", text, "required")]);
    const types = [kubernetesType("Names", list(items, { listType: "map" }))];
    const whole = { root: root([property("a", reference("Names", { position: at(10) }))]), types };
    expect(linesOf(whole)).toEqual([
      'invalid-list-type: the list type of "Names" is wrong: a list of type "map" needs keys',
    ]);
    const keyed = reference("Names", { listMapKeys: ["name"], position: at(10) });
    expect(linesOf({ root: root([property("a", keyed)]), types })).toEqual([]);
  });

  it("ends at types that contain themselves", () => {
    const tree = object([property("children", list(reference("Tree"))), property("it", bag)]);
    const found = linesOf({
      root: root([property("a", reference("Tree", { position: at(10) }))]),
      types: [kubernetesType("Tree", tree)],
    });
    expect(found).toEqual(['unique-items: "Tree.it" cannot have unique items']);
  });

  it("with oldSelf only below the lists that forbid it", () => {
    const fixed = object([property("name", text, "required")], {
      validations: [{ rule: "self == oldSelf" }],
    });
    const found = findingsOf({
      root: root([
        property("one", reference("Fixed", { position: at(10) })),
        property("many", list(reference("Fixed"), { position: at(20) })),
        property(
          "keyed",
          list(reference("Fixed"), { listType: "map", listMapKeys: ["name"], position: at(30) }),
        ),
      ]),
      types: [kubernetesType("Fixed", fixed)],
    });
    expect(found.map(({ code, position }) => [code, position])).toEqual([
      ["uncorrelatable-rule", at(20)],
    ]);
  });
});

describe("types of Kubernetes", () => {
  const podTemplate = "k8s.io/api/core/v1.PodTemplateSpec";
  const jobTemplate = "k8s.io/api/batch/v1.JobTemplateSpec";

  function typesOf(name: string): readonly TypeDefinition[] {
    const file = new URL(`../../src/kubernetes/data/${dataFileName(name)}`, import.meta.url);
    const release = openRelease(name, readFileSync(file));
    return release.typeIds().flatMap((id) => release.type(id) ?? []);
  }

  it.each(releases)("of %s fit into a CRD", (name) => {
    const types = typesOf(name);
    const schema = root([
      property("template", reference(podTemplate, { position: at(10) })),
      property("templates", list(reference(podTemplate), { position: at(20) })),
      property("job", reference(jobTemplate, { position: at(30) })),
      property("replicas", scalar("integer", { format: "int32", default: 1 })),
    ]);
    expect(linesOf({ kubernetes: name, root: schema, types })).toEqual([]);
  });

  it("of 1.37 bring rules that cannot stand below a plain list", () => {
    const schema = root([property("jobs", list(reference(jobTemplate), { position: at(10) }))]);
    const found = findingsOf({ kubernetes: "1.37", root: schema, types: typesOf("1.37") });
    expect(new Set(found.map(({ code }) => code))).toEqual(new Set(["uncorrelatable-rule"]));
    expect(found.every(({ position }) => position?.start === 10)).toBe(true);
  });
});
