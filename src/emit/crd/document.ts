import { objectMetaId } from "../../kubernetes/release.js";
import type { Api, Kind, OptionalName, PrinterColumn, Subresources } from "../../model/api.js";
import { type JsonObject, type JsonValue, jsonObject } from "../../model/json.js";
import { mergePatch } from "../../model/merge-patch.js";
import type { Property } from "../../model/schema.js";
import type { Flatten } from "./flatten.js";

/** One kind with all its versions: what one CustomResourceDefinition describes. */
export interface Resource {
  readonly group: string;
  /** At least one; sorted by version name as controller-gen sorts, which is not Kubernetes' priority. */
  readonly versions: readonly ResourceVersion[];
}

export interface ResourceVersion {
  readonly version: string;
  readonly kind: Kind;
}

/** The kinds of all groups, versions of one kind together, sorted by group and plural. */
export function resourcesOf(api: Api): readonly Resource[] {
  const resources = new Map<string, { group: string; versions: ResourceVersion[] }>();
  for (const group of api.groups) {
    for (const version of group.versions) {
      for (const kind of version.kinds) {
        const key = `${group.name}/${kind.name}`;
        const resource = resources.get(key) ?? { group: group.name, versions: [] };
        resource.versions.push({ version: version.name, kind });
        resources.set(key, resource);
      }
    }
  }
  for (const { versions } of resources.values()) {
    versions.sort((a, b) => (a.version < b.version ? -1 : 1));
  }
  return [...resources.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, resource]) => resource);
}

/** The kind whose names and metadata speak for all versions: the stored one, else the first. */
export function representative(resource: Resource): Kind {
  const [first] = resource.versions;
  const stored = resource.versions.find(({ kind }) => kind.storage) ?? first;
  if (stored === undefined) throw new Error(`a resource of ${resource.group} has no version`);
  return stored.kind;
}

/**
 * The CustomResourceDefinition of a resource, as a document.
 *
 * @see https://kubernetes.io/docs/reference/kubernetes-api/extend-resources/custom-resource-definition-v1/
 */
export function crdDocument(resource: Resource, api: Api, flatten: Flatten): JsonObject {
  const kind = representative(resource);
  const { omittedNames = [], conversion, patch = {} } = kind.definition ?? {};
  const nameUnlessOmitted = (name: OptionalName) =>
    omittedNames.includes(name) ? undefined : kind.names[name];
  const document = {
    apiVersion: "apiextensions.k8s.io/v1",
    kind: "CustomResourceDefinition",
    metadata: jsonObject([
      ["annotations", textMap(kind.metadata.annotations)],
      ["labels", textMap(kind.metadata.labels)],
      ["name", `${kind.names.plural}.${resource.group}`],
    ]),
    spec: jsonObject([
      ["conversion", conversion],
      ["group", resource.group],
      [
        "names",
        jsonObject([
          ["categories", nonEmpty(kind.names.categories)],
          ["kind", kind.name],
          ["listKind", nameUnlessOmitted("listKind")],
          ["plural", kind.names.plural],
          ["shortNames", nonEmpty(kind.names.shortNames)],
          ["singular", nameUnlessOmitted("singular")],
        ]),
      ],
      ["scope", kind.scope],
      [
        "versions",
        ordered(resource.versions, kind).map((version) =>
          mergePatch(
            {
              ...versionDocument(version, api, flatten),
              storage: version.kind.storage || resource.versions.length === 1,
            },
            version.kind.definition?.versionPatch ?? {},
          ),
        ),
      ],
    ]),
  };
  return mergePatch(document, patch);
}

/** The versions in the order that the kind asks for; the others behind them, as they are. */
function ordered(versions: readonly ResourceVersion[], kind: Kind): readonly ResourceVersion[] {
  const order = kind.definition?.versionOrder ?? [];
  const rank = ({ version }: ResourceVersion) =>
    order.includes(version) ? order.indexOf(version) : order.length;
  return [...versions].sort((a, b) => rank(a) - rank(b));
}

function versionDocument(
  { version, kind }: ResourceVersion,
  api: Api,
  flatten: Flatten,
): JsonObject {
  return jsonObject([
    ["additionalPrinterColumns", nonEmpty(kind.printerColumns.map(printerColumn))],
    ["deprecated", kind.deprecation === undefined ? undefined : true],
    ["deprecationWarning", kind.deprecation?.warning],
    ["name", version],
    ["schema", { openAPIV3Schema: rootSchema(kind, api, flatten) }],
    ["selectableFields", nonEmpty(kind.selectableFields.map(({ jsonPath }) => ({ jsonPath })))],
    ["served", kind.served],
    ["subresources", subresources(kind)],
  ]);
}

/**
 * The schema of a kind's root. The API server lets a CRD say of the root's `metadata` no more than
 * that it is an object, so a reference to Kubernetes' own metadata becomes just that.
 */
export function rootSchema(kind: Kind, api: Api, flatten: Flatten): JsonObject {
  const root = api.types.get(kind.type)?.schema;
  if (root?.kind !== "object") throw new Error(`the root of ${kind.name} is not an object`);
  const omitted = kind.definition?.omittedMembers ?? [];
  const properties = root.properties.filter(({ name }) => !omitted.includes(name));
  return flatten({ ...root, properties: properties.map(bareMetadata) });
}

function bareMetadata(property: Property): Property {
  if (property.name !== "metadata") return property;
  const { schema } = property;
  if (schema.kind !== "reference" || schema.target !== objectMetaId) return property;
  const { target: _, ...facets } = schema;
  return { ...property, schema: { ...facets, kind: "object", properties: [] } };
}

function printerColumn(column: PrinterColumn): JsonObject {
  const { position: _, ...said } = column;
  return jsonObject(Object.entries(said));
}

/** `{}` where only printer columns are given: controller-gen writes it, and it means the same as nothing. */
function subresources({ subresources, printerColumns }: Kind): JsonObject | undefined {
  const document = jsonObject([
    ["scale", scale(subresources)],
    ["status", subresources.status ? {} : undefined],
  ]);
  const empty = Object.keys(document).length === 0;
  return empty && printerColumns.length === 0 ? undefined : document;
}

function scale({ scale }: Subresources): JsonObject | undefined {
  if (scale === undefined) return undefined;
  const { position: _, ...paths } = scale;
  return jsonObject(Object.entries(paths));
}

function nonEmpty<T extends JsonValue>(list: readonly T[]): readonly T[] | undefined {
  return list.length === 0 ? undefined : list;
}

function textMap(map: ReadonlyMap<string, string>): JsonObject | undefined {
  return map.size === 0 ? undefined : jsonObject(map);
}
