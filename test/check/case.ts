import type { Kind } from "../../src/model/api.js";
import type { Facets, Schema } from "../../src/model/schema.js";
import { kind, list, type Model, map, object, property, root, scalar, text } from "./models.js";

/** A model, and the codes that are reported for it. */
export type Case = readonly [name: string, model: Model, code?: string];

/** A root with the one property `it`. */
export function it(schema: Schema, model: Model = {}): Model {
  return { ...model, root: root([property("it", schema)]) };
}

export function widget(overrides: Partial<Kind>, model: Model = {}): Model {
  return { ...model, versions: { v1: [kind(overrides)] } };
}

export const { names } = kind();
export const pair = object([property("name", text, "required"), property("value", text)]);
export const status: Partial<Kind> = { subresources: { status: true } };

export function rule(fields: Partial<NonNullable<Facets["validations"]>[number]>): Facets {
  return { validations: [{ rule: "true", ...fields }] };
}

const shape = root([
  property(
    "spec",
    object([
      property("replicas", scalar("integer")),
      property("color", text),
      property("size", scalar("number")),
      property("flags", map(scalar("boolean"))),
      property("list", list(pair)),
      property("open", object([], { preserveUnknownFields: true })),
    ]),
  ),
  property("status", object([property("replicas", scalar("integer")), property("selector", text)])),
]);

export function scale(
  specReplicasPath: string,
  statusReplicasPath: string,
  labelSelectorPath?: string,
): Model {
  const paths = { specReplicasPath, statusReplicasPath };
  const all = labelSelectorPath === undefined ? paths : { ...paths, labelSelectorPath };
  return widget({ subresources: { status: true, scale: all } }, { root: shape });
}

export function selectable(...jsonPaths: string[]): Model {
  return widget({ selectableFields: jsonPaths.map((jsonPath) => ({ jsonPath })) }, { root: shape });
}

export const keyed: Facets = { listType: "map", listMapKeys: ["name"] };
