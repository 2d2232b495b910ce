import { nameOf, packageOf } from "./type-id.js";

const prefix = "gen-apis/kubernetes/";
const apiPackages = "k8s.io/api/";

/** Group-versions whose Go packages lie elsewhere than in `k8s.io/api`. */
const otherPackages: ReadonlyMap<string, string> = new Map([
  ["meta/v1", "k8s.io/apimachinery/pkg/apis/meta/v1"],
  ["apiextensions/v1", "k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/v1"],
]);

const otherModules: ReadonlyMap<string, string> = new Map(
  [...otherPackages].map(([groupVersion, path]) => [path, groupVersion]),
);

/** The types of Kubernetes' module `module`, such as `core/v1` of `gen-apis/kubernetes/core/v1`. */
export function groupVersionOf(module: string): string | undefined {
  if (!module.startsWith(prefix)) return undefined;
  const groupVersion = module.slice(prefix.length);
  return /^[a-z]+\/v\d+((alpha|beta)\d+)?$/.test(groupVersion) ? groupVersion : undefined;
}

/** Whether `specifier` asks for one of Kubernetes' own modules, a right one or not. */
export function isKubernetesModule(specifier: string): boolean {
  return specifier.startsWith(prefix);
}

/**
 * The Go package behind a module: `k8s.io/api/core/v1` for `gen-apis/kubernetes/core/v1`.
 *
 * The group's part is the folder's name in `k8s.io/api`, which is the group's first label but for
 * `core` (the group without a name), `apiserverinternal` (`internal.apiserver.k8s.io`) and `rbac`
 * (`rbac.authorization.k8s.io`), `events`, `discovery` and the like. Whether a release has the package
 * is another question.
 */
export function packageOfModule(module: string): string | undefined {
  const groupVersion = groupVersionOf(module);
  if (groupVersion === undefined) return undefined;
  return otherPackages.get(groupVersion) ?? `${apiPackages}${groupVersion}`;
}

/** The module with the types of a Go package; `undefined` for packages that are no group-version. */
export function moduleOfPackage(path: string): string | undefined {
  const groupVersion =
    otherModules.get(path) ??
    (path.startsWith(apiPackages) ? path.slice(apiPackages.length) : undefined);
  return groupVersion === undefined ? undefined : `${prefix}${groupVersion}`;
}

/** The id of the type that `name` stands for when it is imported from `module`. */
export function typeIdOf(module: string, name: string): string | undefined {
  const path = packageOfModule(module);
  return path === undefined ? undefined : `${path}.${name}`;
}

/** How a user imports the type: module and name. `undefined` where no module has it. */
export function importOf(id: string): { module: string; name: string } | undefined {
  const module = moduleOfPackage(packageOf(id));
  return module === undefined ? undefined : { module, name: nameOf(id) };
}
