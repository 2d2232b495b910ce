/** What tells the objects of a kind from all others on an API server. */
export interface ResourceDefinition {
  readonly group: string;
  readonly version: string;
  readonly kind: string;
  /** The name of the collection in paths. */
  readonly plural: string;
  readonly scope: "Namespaced" | "Cluster";
}

/** A collection, or the part of it in one namespace. */
export interface Collection {
  readonly resource: ResourceDefinition;
  /** Absent for all namespaces, and for what has none. */
  readonly namespace?: string | undefined;
}

/** What every object of a kind says of itself. */
export interface TypeMeta {
  readonly apiVersion: string;
  readonly kind: string;
}

export function typeMetaOf({ group, version, kind }: ResourceDefinition): TypeMeta {
  return { apiVersion: `${group}/${version}`, kind };
}

/** @see https://kubernetes.io/docs/reference/using-api/api-concepts/#resource-uris */
export function collectionPath({ resource, namespace }: Collection): string {
  const inNamespace = namespace === undefined ? "" : `/namespaces/${segment(namespace)}`;
  return `/apis/${resource.group}/${resource.version}${inNamespace}/${resource.plural}`;
}

export function objectPath(
  collection: Collection,
  name: string,
  subresource?: Subresource,
): string {
  const path = `${collectionPath(collection)}/${segment(name)}`;
  return subresource === undefined ? path : `${path}/${subresource}`;
}

export type Subresource = "status" | "scale";

/** An empty name would be the path of the whole collection. */
function segment(name: string): string {
  if (name === "") throw new TypeError("a name or namespace is empty");
  return encodeURIComponent(name);
}
