import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parse } from "yaml";
import { python } from "../../src/emit/python/emitter.js";
import { openRelease } from "../../src/kubernetes/release.js";
import type { Api, TypeDefinition } from "../../src/model/api.js";
import { isJsonObject, type JsonObject } from "../../src/model/json.js";
import type { ObjectSchema, Property, Schema } from "../../src/model/schema.js";
import { metadataTypes, requestTypes } from "../../src/source/reach.js";
import { modelOfCrd } from "../check/crd-models.js";

const root = resolve(import.meta.dirname, "../..");
const data = readFileSync(join(root, "src/kubernetes/data/v1.36.json.br"));
const release = openRelease("1.36", data);
const position = { file: "crd.yaml", start: 0, end: 1 };

/** The files of the package that gen-apis makes of a CRD that someone ships. */
export function packageOfCrd(crd: JsonObject, name: string) {
  return python.emit(
    withNames(modelOfCrd(crd, "1.36")),
    { directory: ".", package: name },
    {
      preamble: "",
      template: (path) => readFileSync(join(root, "templates", path), "utf8"),
      positionOf: () => ({ file: "gen-apis.yaml", start: 0, end: 0 }),
      report: ({ code }) => {
        throw new Error(code);
      },
    },
  );
}

export function readCrd(text: string): JsonObject | undefined {
  const crd = parse(text.replace(/\n---\s*$/, "\n"), { merge: true, maxAliasCount: -1 });
  return isJsonObject(crd) ? crd : undefined;
}

/** The model with each root as a type of its group-version, and with Kubernetes' metadata. */
function withNames(api: Api): Api {
  const types = new Map<string, TypeDefinition>();
  const groups = api.groups.map(({ name: group, versions }) => ({
    name: group,
    versions: versions.map(({ name: version, kinds }) => ({
      name: version,
      kinds: kinds.map((kind) => {
        const id = `${group}/${version}.${kind.name}`;
        const schema = rootOf(api.types.get(kind.type)?.schema);
        const origin = { kind: "source" as const, group, version, position };
        types.set(id, { id, name: kind.name, origin, schema });
        return { ...kind, type: id };
      }),
    })),
  }));
  return {
    ...api,
    groups,
    types,
    metadata: metadataTypes(release),
    requests: requestTypes(release),
  };
}

function rootOf(schema: Schema | undefined): ObjectSchema {
  const properties = schema?.kind === "object" ? schema.properties : [];
  const own = (name: string, missing: Schema): Property =>
    properties.find((property) => property.name === name) ?? {
      name,
      required: false,
      schema: missing,
    };
  const metadata = "k8s.io/apimachinery/pkg/apis/meta/v1.ObjectMeta";
  return {
    ...schema,
    kind: "object",
    properties: [
      own("apiVersion", { kind: "string" }),
      own("kind", { kind: "string" }),
      { name: "metadata", required: false, schema: { kind: "reference", target: metadata } },
      ...properties.filter(({ name }) => !["apiVersion", "kind", "metadata"].includes(name)),
    ],
  };
}
