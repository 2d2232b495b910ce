import type { Availability } from "../../kubernetes/availability.js";
import { typeIdOf } from "../../kubernetes/modules.js";
import { objectMetaId } from "../../kubernetes/release.js";
import { isJsonObject, type JsonObject } from "../../model/json.js";
import { comparePrecedence } from "./precedence.js";
import { hashNames } from "./shape.js";

/** A type, and the releases in which its properties have just the names that were asked for. */
export interface Candidate {
  readonly id: string;
  /** Oldest first. */
  readonly releases: readonly string[];
}

/** Finds the types with the same names of properties as a node has; the preferred ones first. */
export type Candidates = (node: JsonObject) => readonly Candidate[];

/**
 * Types by the names of their properties, from the index over all releases: no release's data has to be
 * read for the many nodes that look like no type at all.
 */
export function createCandidates(availability: Availability): Candidates {
  const found = new Map<number, Candidate[]>();
  const none: readonly Candidate[] = [];
  for (const module of availability.modules()) {
    for (const type of availability.typeNames(module)) {
      const id = typeIdOf(module, type);
      if (id !== undefined) addType(found, id, availability);
    }
  }
  found.set(hashNames(metadataNames), [{ id: objectMetaId, releases: availability.releases }]);
  for (const candidates of found.values()) {
    candidates.sort((a, b) => comparePrecedence(a.id, b.id));
  }
  return ({ properties }) =>
    (isJsonObject(properties) && found.get(hashNames(Object.keys(properties)))) || none;
}

/**
 * What CRDs may say of metadata, of which the index has all properties.
 *
 * @see https://github.com/kubernetes-sigs/controller-tools/blob/main/pkg/crd/known_types.go
 */
const metadataNames = ["annotations", "finalizers", "labels", "name", "namespace"];

function addType(found: Map<number, Candidate[]>, id: string, availability: Availability): void {
  for (const [names, releases] of namesByRelease(id, availability)) {
    const candidates = found.get(names) ?? [];
    candidates.push({ id, releases });
    found.set(names, candidates);
  }
}

function namesByRelease(id: string, availability: Availability): Map<number, string[]> {
  const properties = new Map<string, string[]>();
  for (const release of availability.releasesWithType(id)) properties.set(release, []);
  for (const property of availability.propertyNames(id)) {
    for (const release of availability.releasesWithProperty(id, property)) {
      properties.get(release)?.push(property);
    }
  }
  const releases = new Map<number, string[]>();
  for (const [release, names] of properties) {
    if (names.length === 0) continue;
    const key = hashNames(names);
    releases.set(key, [...(releases.get(key) ?? []), release]);
  }
  return releases;
}
