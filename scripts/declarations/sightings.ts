import { packageOfModule } from "../../src/kubernetes/modules.js";
import type { Release } from "../../src/kubernetes/release.js";
import type { ModuleNames } from "../../src/kubernetes/type-names.js";
import { createNames, type FindType, isDeclared } from "../../src/kubernetes/type-names.js";
import type { TypeDefinition } from "../../src/model/api.js";

/** A type as one release has it, and how its file names what it refers to. */
export interface Sighting {
  readonly release: string;
  readonly definition: TypeDefinition;
  readonly names: ModuleNames;
}

/** What all releases have in `module`: the sightings of each type by its name, oldest release first. */
export function sightings(
  releases: readonly Release[],
  module: string,
  specifier: (module: string) => string,
): ReadonlyMap<string, readonly Sighting[]> {
  const found = new Map<string, Sighting[]>();
  const path = packageOfModule(module) ?? "";
  for (const release of releases) {
    const find: FindType = (id) => release.fullMetadata(id) ?? release.type(id);
    const names = createNames(module, find, specifier);
    for (const definition of release.typeIdsOf(path).flatMap((id) => find(id) ?? [])) {
      if (!isDeclared(definition)) continue;
      const seen = found.get(definition.name) ?? [];
      found.set(definition.name, [...seen, { release: release.name, definition, names }]);
    }
  }
  return found;
}
