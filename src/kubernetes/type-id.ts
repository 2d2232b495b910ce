/** The Go package in an id: `k8s.io/api/core/v1` of `k8s.io/api/core/v1.PodSpec`. */
export function packageOf(id: string): string {
  return id.slice(0, id.lastIndexOf("."));
}

/** The type's name in an id: `PodSpec` of `k8s.io/api/core/v1.PodSpec`. */
export function nameOf(id: string): string {
  return id.slice(id.lastIndexOf(".") + 1);
}

const definitions = "#/definitions/";

/**
 * The id that a `$ref` of controller-tools names, seen from the Go package it stands in.
 *
 * `#/definitions/Protocol` is a type of the same package; in
 * `#/definitions/k8s.io~1api~1core~1v1~0Protocol`, `~1` stands for a slash and `~0` between package and
 * name.
 */
export function referencedId(ref: string, fromPackage: string): string {
  const target = ref.slice(definitions.length);
  const [path, name] = target.split("~0");
  if (path === undefined || name === undefined) return `${fromPackage}.${target}`;
  return `${path.replaceAll("~1", "/")}.${name}`;
}
