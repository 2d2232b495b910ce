import type { Api } from "../../model/api.js";
import type { JsonObject } from "../../model/json.js";
import type { Components } from "./components.js";
import type { PlacedKind } from "./kinds.js";
import { type Action, operation, type Target } from "./operations.js";
import { pathParameter, pretty } from "./parameters.js";

type Path = readonly [path: string, item: JsonObject];

/**
 * The paths of a kind with their operations, as the API server publishes them.
 *
 * @see https://github.com/kubernetes/apiextensions-apiserver/blob/master/pkg/controller/openapi/builder/builder.go
 */
export function pathsOf(api: Api, components: Components, placed: PlacedKind): readonly Path[] {
  const { group, version, kind } = placed;
  const { plural } = kind.names;
  const root = `/apis/${group}/${version}`;
  const whole = { placed, one: `one ${kind.name}`, object: components.type(kind.type) };
  const isNamespaced = kind.scope === "Namespaced";

  const id = isNamespaced ? `Namespaced${kind.name}` : kind.name;
  const collection = isNamespaced
    ? `${root}/namespaces/{namespace}/${plural}`
    : `${root}/${plural}`;
  const single = `${collection}/{name}`;

  function path(at: string, target: Target, actions: readonly Action[]): Path {
    const operations = actions.map((action) => operation(api, components, action, target));
    return [at, Object.assign({ parameters: pathParameters(at, kind.name) }, ...operations)];
  }

  function subresource(name: "Status" | "Scale", object: JsonObject): Path {
    const part = name.toLowerCase();
    const target = { placed, id: `${id}${name}`, one: `the ${part} of ${whole.one}`, object };
    return path(`${single}/${part}`, target, ["get", "put", "patch"]);
  }

  return [
    ...(isNamespaced
      ? [path(`${root}/${plural}`, { ...whole, id: `${kind.name}ForAllNamespaces` }, ["list"])]
      : []),
    path(collection, { ...whole, id }, ["list", "post", "deletecollection"]),
    path(single, { ...whole, id }, ["get", "put", "delete", "patch"]),
    ...(kind.subresources.status ? [subresource("Status", whole.object)] : []),
    ...(kind.subresources.scale ? [subresource("Scale", components.type(scaleId))] : []),
  ];
}

const scaleId = "k8s.io/api/autoscaling/v1.Scale";

/** The parameters of all operations of a path. */
function pathParameters(path: string, kind: string): readonly JsonObject[] {
  return [
    ...(path.includes("{name}") ? [pathParameter("name", `The name of the ${kind}.`)] : []),
    ...(path.includes("{namespace}")
      ? [pathParameter("namespace", `The namespace of the ${kind}.`)]
      : []),
    pretty,
  ];
}
