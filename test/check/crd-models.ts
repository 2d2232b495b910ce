import { toSchema } from "../../src/kubernetes/schema.js";
import type { Api, Kind, Version } from "../../src/model/api.js";
import { isJsonObject, type JsonObject, type JsonValue } from "../../src/model/json.js";
import type { Schema } from "../../src/model/schema.js";

const position = { file: "crd.yaml", start: 0, end: 1 };

/** The model of a CRD that someone ships, in which nothing is a reference. */
export function modelOfCrd(crd: JsonObject, kubernetes: string): Api {
  const spec = objectOf(crd.spec);
  const types = new Map<string, Schema>();
  const versions = listOf(spec.versions).map((version): Version => {
    const { name, schema } = version;
    const node = objectOf(objectOf(schema).openAPIV3Schema);
    types.set(
      String(name),
      toSchema(node, () => fail("a CRD has no references")),
    );
    return { name: String(name), kinds: [kindOf(crd, version)] };
  });
  return {
    kubernetes,
    groups: [{ name: String(spec.group), versions }],
    types: new Map(
      [...types].map(([id, schema]) => [
        id,
        { id, name: id, origin: { kind: "kubernetes" as const, package: "" }, schema },
      ]),
    ),
    metadata: new Map(),
    requests: new Map(),
  };
}

function kindOf(crd: JsonObject, version: JsonObject): Kind {
  const { names: given, scope } = objectOf(crd.spec);
  const names = objectOf(given);
  const { status, scale } = objectOf(version.subresources);
  const paths = objectOf(scale);
  const kind = String(names.kind);
  return {
    name: kind,
    type: String(version.name),
    names: {
      plural: String(names.plural),
      singular: String(names.singular ?? kind.toLowerCase()),
      listKind: String(names.listKind ?? `${kind}List`),
      shortNames: textsOf(names.shortNames),
      categories: textsOf(names.categories),
    },
    scope: scope === "Cluster" ? "Cluster" : "Namespaced",
    metadata: { annotations: textMap(objectOf(crd.metadata).annotations), labels: new Map() },
    subresources: {
      status: status !== undefined,
      ...(scale !== undefined && {
        scale: {
          specReplicasPath: String(paths.specReplicasPath),
          statusReplicasPath: String(paths.statusReplicasPath),
        },
      }),
    },
    printerColumns: listOf(version.additionalPrinterColumns).map((column) => ({
      name: String(column.name),
      type: String(column.type),
      jsonPath: String(column.jsonPath),
      ...(typeof column.format === "string" && { format: column.format }),
    })),
    selectableFields: listOf(version.selectableFields).map(({ jsonPath }) => ({
      jsonPath: String(jsonPath),
    })),
    storage: version.storage === true,
    served: version.served === true,
    position,
  };
}

function fail(message: string): never {
  throw new Error(message);
}

function objectOf(value: JsonValue | undefined): JsonObject {
  return isJsonObject(value) ? value : {};
}

function listOf(value: JsonValue | undefined): readonly JsonObject[] {
  return Array.isArray(value) ? value.filter(isJsonObject) : [];
}

function textsOf(value: JsonValue | undefined): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

function textMap(value: JsonValue | undefined): ReadonlyMap<string, string> {
  return new Map(Object.entries(objectOf(value)).map(([key, text]) => [key, String(text)]));
}
