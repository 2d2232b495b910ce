import type { AvailabilityIndex, TypeAvailability } from "../../src/kubernetes/availability.js";
import { importOf } from "../../src/kubernetes/modules.js";
import type { Release } from "../../src/kubernetes/release.js";
import { nameOf, packageOf } from "../../src/kubernetes/type-id.js";
import { isDeclared } from "../../src/kubernetes/type-names.js";
import { asciiJson, deflate } from "./write-pack.js";

/** The bytes of the index over all releases, given oldest first. */
export function packAvailability(releases: readonly Release[]): Uint8Array {
  return deflate(asciiJson(availabilityOf(releases)));
}

interface Masks {
  type: number;
  readonly properties: Map<string, number>;
}

function availabilityOf(releases: readonly Release[]): AvailabilityIndex {
  const types = new Map<string, Masks>();
  for (const [index, release] of releases.entries()) addRelease(types, release, 1 << index);
  const packages: Record<string, Record<string, TypeAvailability>> = {};
  for (const id of [...types.keys()].sort()) {
    const masks = types.get(id);
    if (masks === undefined) continue;
    const types_ = packages[packageOf(id)] ?? {};
    types_[nameOf(id)] = [masks.type, propertyMasks(masks)];
    packages[packageOf(id)] = types_;
  }
  return { releases: releases.map((release) => release.name), packages };
}

function addRelease(types: Map<string, Masks>, release: Release, bit: number): void {
  for (const id of release.typeIds().filter((type) => canBeImported(release, type))) {
    const masks = types.get(id) ?? { type: 0, properties: new Map() };
    masks.type |= bit;
    for (const name of propertyNames(release, id)) {
      masks.properties.set(name, (masks.properties.get(name) ?? 0) | bit);
    }
    types.set(id, masks);
  }
}

/** What no module exports, nobody can miss. */
function canBeImported(release: Release, id: string): boolean {
  const definition = release.type(id);
  return definition !== undefined && importOf(id) !== undefined && isDeclared(definition);
}

function propertyNames(release: Release, id: string): readonly string[] {
  const schema = (release.fullMetadata(id) ?? release.type(id))?.schema;
  return schema?.kind === "object" ? schema.properties.map((property) => property.name) : [];
}

function propertyMasks({ type, properties }: Masks): Record<string, number> {
  const names = [...properties].sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(names.map(([name, mask]) => [name, mask === type ? 0 : mask]));
}
