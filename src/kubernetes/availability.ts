import { moduleOfPackage, packageOfModule } from "./modules.js";
import { inflate } from "./pack.js";
import { nameOf, packageOf } from "./type-id.js";

/**
 * Which releases have which of Kubernetes' types, as far as a module exports them, and which properties.
 * All lists are oldest first.
 */
export interface Availability {
  /** The releases that the index knows, such as `["1.28", …, "1.37"]`. */
  readonly releases: readonly string[];
  /** Every module that some release has: `gen-apis/kubernetes/core/v1`, …, sorted. */
  modules(): readonly string[];
  releasesWithModule(module: string): readonly string[];
  /** The names of the types that some release has in `module`; empty for an unknown module. */
  typeNames(module: string): readonly string[];
  releasesWithType(id: string): readonly string[];
  /** The properties of a type in any release, its inlined members included, those of full metadata too. */
  propertyNames(id: string): readonly string[];
  releasesWithProperty(id: string, property: string): readonly string[];
}

/** The index as it is stored. In a mask, bit n stands for `releases[n]`. */
export interface AvailabilityIndex {
  readonly releases: readonly string[];
  readonly packages: Readonly<Record<string, Readonly<Record<string, TypeAvailability>>>>;
}

/** The type's mask and the masks of its properties, where 0 stands for the type's own. */
export type TypeAvailability = readonly [
  mask: number,
  properties: Readonly<Record<string, number>>,
];

/** Opens the index over all releases from the bytes of its file (`availabilityFileName`). */
export function openAvailability(bytes: Uint8Array): Availability {
  // The file is our own, written by scripts/kubernetes-release from the same type.
  const { releases, packages } = JSON.parse(inflate(bytes)) as AvailabilityIndex;
  const named = (mask: number) => releases.filter((_, index) => ((mask >> index) & 1) === 1);
  const typesIn = (path: string | undefined) =>
    path !== undefined && Object.hasOwn(packages, path) ? (packages[path] ?? {}) : {};
  const find = (id: string): TypeAvailability => own(typesIn(packageOf(id)), nameOf(id)) ?? [0, {}];
  return {
    releases,
    modules: () =>
      Object.keys(packages)
        .flatMap((path) => moduleOfPackage(path) ?? [])
        .sort(),
    releasesWithModule: (module) =>
      named(Object.values(typesIn(packageOfModule(module))).reduce((all, [mask]) => all | mask, 0)),
    typeNames: (module) => Object.keys(typesIn(packageOfModule(module))),
    releasesWithType: (id) => named(find(id)[0]),
    propertyNames: (id) => Object.keys(find(id)[1]),
    releasesWithProperty(id, property) {
      const [mask, properties] = find(id);
      const found = own(properties, property);
      return found === undefined ? [] : named(found === 0 ? mask : found);
    },
  };
}

/** The value of a key of the object itself: names such as `constructor` are keys like any other. */
function own<V>(object: Readonly<Record<string, V>>, key: string): V | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}
