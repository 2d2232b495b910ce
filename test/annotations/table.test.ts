import { describe, expect, test } from "vitest";
import { checkPlaces } from "../../src/annotations/comment.js";
import { counterparts } from "../../src/annotations/counterparts.js";
import { adviceForMarker, markerIn } from "../../src/annotations/markers.js";
import { annotationNames, entryFor } from "../../src/annotations/table.js";
import type { Schema, SchemaKind } from "../../src/model/schema.js";
import { annotate, framed, read } from "./reading.js";

const optional = (name: string) => ({ name, required: false, schema: { kind: "string" } as const });

/** A schema of every kind, with the properties that the examples name. */
const samples: Readonly<Record<SchemaKind, Schema>> = {
  object: { kind: "object", properties: [optional("inline"), optional("reference")] },
  map: { kind: "map", values: { kind: "string" } },
  array: { kind: "array", items: { kind: "string" } },
  string: { kind: "string" },
  integer: { kind: "integer" },
  number: { kind: "number" },
  boolean: { kind: "boolean" },
  "int-or-string": { kind: "int-or-string" },
  any: { kind: "any" },
  reference: { kind: "reference", target: "example.com/v1.Unknown" },
};

describe.each(annotationNames)("@%s", (name) => {
  const entry = entryFor(name);

  test("has an example that is read without a finding and where it belongs", () => {
    const { comment, found } = read(framed(...entry.example.split("\n")));
    expect(found).toEqual([]);
    const names = comment.annotations.map((annotation) => annotation.name);
    if (name === "description") expect(comment.description).toBeDefined();
    else if (name === "suppress") expect(comment.suppressions).toHaveLength(1);
    else expect(names).toContain(name);
    const misplaced: string[] = [];
    for (const place of entry.places)
      checkPlaces(comment, place, ({ code }) => misplaced.push(code));
    expect(misplaced).toEqual([]);
  });

  test("says in whole sentences what it means", () => {
    expect(entry.meaning).toMatch(/^[A-Z`].*[.!]$/s);
  });
});

const ofSchemas = annotationNames.filter((name) => entryFor(name).schema !== undefined);

test.each(ofSchemas)("@%s has an example that changes a schema that it fits", (name) => {
  const { example, ofItems } = entryFor(name);
  expect(kindsFor(example, ofItems ? "items" : "self")).not.toEqual([]);
});

/** The kinds of schema at which the lines can stand without a finding; they have to change it. */
function kindsFor(example: string, level: "items" | "self"): readonly SchemaKind[] {
  return Object.values(samples).flatMap((sample) => {
    const before: Schema = level === "items" ? { kind: "array", items: sample } : sample;
    const { schema, found } = annotate(before, example.split("\n"));
    if (found.length > 0 || JSON.stringify(schema) === JSON.stringify(before)) return [];
    return [sample.kind];
  });
}

/** Every marker about CRDs that controller-gen registers, by the table of its documentation. */
const validations =
  "Maximum Minimum MultipleOf ExclusiveMaximum ExclusiveMinimum MaxLength MinLength Pattern MaxItems " +
  "MinItems UniqueItems MaxProperties MinProperties Enum Format Type XPreserveUnknownFields " +
  "XEmbeddedResource XIntOrString XValidation";
const markers = [
  ..."groupName versionName kubebuilder:validation:Optional kubebuilder:validation:Required kubebuilder:skip".split(
    " ",
  ),
  ..."resource subresource:status subresource:scale printcolumn storageversion unservedversion deprecatedversion skipversion metadata selectablefield externalDocs"
    .split(" ")
    .map((name) => `kubebuilder:${name}`),
  ...validations.split(" ").map((name) => `kubebuilder:validation:${name}`),
  ...validations.split(" ").map((name) => `kubebuilder:validation:items:${name}`),
  ..."required k8s:required optional k8s:optional nullable kubebuilder:default default kubebuilder:example kubebuilder:validation:EmbeddedResource kubebuilder:validation:Schemaless k8s:immutable k8s:enum".split(
    " ",
  ),
  ..."kubebuilder:validation:AtMostOneOf kubebuilder:validation:ExactlyOneOf kubebuilder:validation:AtLeastOneOf kubebuilder:pruning:PreserveUnknownFields kubebuilder:title".split(
    " ",
  ),
  ..."listType k8s:listType listMapKey k8s:listMapKey mapType structType k8s:maxItems k8s:minimum k8s:maximum".split(
    " ",
  ),
];

describe("markers of controller-gen", () => {
  const replaced = new Map(
    annotationNames.flatMap((name) =>
      entryFor(name).markers.map((marker) => [marker, name] as const),
    ),
  );

  test.each(markers)("+%s is an annotation or said otherwise, and never both", (marker) => {
    expect(
      [replaced.has(marker), Object.hasOwn(counterparts, marker)].filter(Boolean),
    ).toHaveLength(1);
    expect(markerIn(`+${marker}=1`)).toBe(marker);
    expect(adviceForMarker(marker)).toMatch(/\.$/);
  });

  test("no annotation claims a marker of another one", () => {
    const all = annotationNames.flatMap((name) => entryFor(name).markers);
    expect(new Set(all).size).toBe(all.length);
  });
});
