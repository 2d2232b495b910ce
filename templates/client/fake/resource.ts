import { apiError } from "../errors.js";
import type { ResourceDefinition } from "../resource.js";
import type { FieldSchema, TypeTable } from "./schema.js";

/** What the fake has to know of a kind. */
export interface FakeResource {
  readonly definition: ResourceDefinition;
  readonly hasStatus: boolean;
  readonly scale?: FakeScale;
  /** Fields besides name and namespace that a selector may name, such as `spec.class`. */
  readonly selectableFields?: readonly string[];
  readonly schema: FieldSchema;
  /** What `schema` refers to. */
  readonly types: TypeTable;
}

/** Where the size of an object stands in it, as `.spec.replicas`. */
export interface FakeScale {
  readonly specReplicasPath: string;
  readonly statusReplicasPath: string;
  readonly labelSelectorPath?: string;
}

/** What a path names. */
export interface Target {
  readonly resource: FakeResource;
  readonly namespace: string | undefined;
  readonly name: string | undefined;
  readonly subresource: string | undefined;
}

/** @throws NotFoundError when the path names no resource of these */
export function targetOf(path: string, resources: readonly FakeResource[]): Target {
  const [, , group, version, ...rest] = path.split("/").map(decodeURIComponent);
  const isInNamespace = rest[0] === "namespaces";
  const [plural, name, subresource] = isInNamespace ? rest.slice(2) : rest;
  const resource = resources.find(
    ({ definition }) =>
      definition.group === group && definition.version === version && definition.plural === plural,
  );
  if (resource === undefined || !serves(resource, subresource)) {
    throw apiError(404, "the server could not find the requested resource");
  }
  return { resource, namespace: isInNamespace ? rest[1] : undefined, name, subresource };
}

function serves({ hasStatus, scale }: FakeResource, subresource: string | undefined): boolean {
  switch (subresource) {
    case undefined:
      return true;
    case "status":
      return hasStatus;
    case "scale":
      return scale !== undefined;
    default:
      return false;
  }
}

/** The name of the collection in the store: that of all versions, which share their objects. */
export function storedCollection({ definition }: FakeResource): string {
  return `${definition.plural}.${definition.group}`;
}

export function storedKey({ namespace = "", name = "" }: Target): string {
  return `${namespace}/${name}`;
}
