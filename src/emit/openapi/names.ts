import { scalarOfType } from "../../kubernetes/scalars.js";
import type { Api, Kind, TypeDefinition } from "../../model/api.js";

/** How the parts of a document are called. */
export interface Names {
  /** The name of a type's schema; `undefined` for a type whose schema stands wherever it is used. */
  schema(definition: TypeDefinition): string | undefined;
}

/**
 * Names as the API server publishes them: `org.kubeflow.v1.PyTorchJob`,
 * `io.k8s.api.core.v1.PodTemplateSpec`. No two types have the same name, and none has that of a list.
 *
 * @see https://github.com/kubernetes/kube-openapi/blob/master/pkg/util/util.go for the rule
 */
export function createNames({ groups, types }: Api): Names {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  for (const group of groups) {
    for (const version of group.versions) {
      for (const kind of version.kinds) {
        // A kind may be called otherwise than the interface that declares it.
        names.set(kind.type, kindName(group.name, version.name, kind.name));
        taken.add(kindName(group.name, version.name, kind.name));
        taken.add(listName(group.name, version.name, kind));
      }
    }
  }
  for (const definition of types.values()) {
    if (names.has(definition.id) || !isPublished(definition)) continue;
    const name = freeName(publishedName(definition), taken);
    taken.add(name);
    names.set(definition.id, name);
  }
  return { schema: ({ id }) => names.get(id) };
}

function kindName(group: string, version: string, name: string): string {
  return `${reversed(group)}.${version}.${name}`;
}

/** The name of the list of a kind. */
export function listName(group: string, version: string, kind: Kind): string {
  return `${reversed(group)}.${version}.${kind.names.listKind}`;
}

/** Kubernetes publishes its structs and a few scalars; its other named types are written out. */
function isPublished({ id, origin, schema }: TypeDefinition): boolean {
  return origin.kind === "source" || schema.kind === "object" || scalarOfType(id) !== undefined;
}

function publishedName({ name, origin }: TypeDefinition): string {
  switch (origin.kind) {
    case "source":
      return componentName(`${reversed(origin.group)}.${origin.version}.${name}`);
    case "kubernetes": {
      const [host = "", ...path] = origin.package.split("/");
      return componentName([reversed(host), ...path, name].join("."));
    }
  }
}

/** `kubeflow.org` → `org.kubeflow`. */
function reversed(domain: string): string {
  return domain.split(".").reverse().join(".");
}

/** OpenAPI allows fewer signs in the name of a component than TypeScript in that of a type. */
function componentName(name: string): string {
  return name.replace(/[^A-Za-z0-9._-]/g, "_");
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  let free = name;
  for (let count = 2; taken.has(free); count += 1) free = `${name}_${count}`;
  return free;
}
