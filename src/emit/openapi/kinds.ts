import { listMetaId } from "../../kubernetes/release.js";
import type { Api, Kind } from "../../model/api.js";
import { type JsonObject, type JsonValue, jsonObject } from "../../model/json.js";
import type { ObjectSchema } from "../../model/schema.js";
import { typeMembers } from "./schema.js";

/** A kind with its place in the API. */
export interface PlacedKind {
  readonly group: string;
  readonly version: string;
  readonly kind: Kind;
}

/** What the API server publishes of a kind's root beside its schema. */
export function kindExtensions(placed: PlacedKind): JsonObject {
  return extensions(placed, placed.kind.name);
}

/** The same of its list. */
export function listExtensions(placed: PlacedKind): JsonObject {
  return extensions(placed, placed.kind.names.listKind);
}

function extensions({ group, version, kind }: PlacedKind, name: string): JsonObject {
  return jsonObject([
    ["x-kubernetes-group-version-kind", [{ group, version, kind: name }]],
    ["x-kubernetes-selectable-fields", selectableFields(kind)],
  ]);
}

function selectableFields({ selectableFields: fields }: Kind): JsonValue | undefined {
  if (fields.length === 0) return undefined;
  return fields.map(({ jsonPath }) => ({ fieldPath: jsonPath.replace(/^\./, "") }));
}

/** The list of a kind, which no source declares. */
export function listSchema(api: Api, { kind }: PlacedKind): ObjectSchema {
  const { name, names, type } = kind;
  return {
    kind: "object",
    description: `${names.listKind} is a list of ${name}.`,
    properties: [
      ...typeMembers(api),
      {
        name: "metadata",
        required: false,
        schema: { kind: "reference", target: listMetaId },
      },
      {
        name: "items",
        required: true,
        schema: {
          kind: "array",
          description: `The ${names.plural} of this page.`,
          items: { kind: "reference", target: type },
        },
      },
    ],
  };
}
