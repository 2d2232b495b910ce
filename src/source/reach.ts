import type { Release } from "../kubernetes/release.js";
import type { TypeDefinition } from "../model/api.js";
import { targetsIn } from "../model/references.js";
import type { Types } from "./recursion.js";

/** Every named type that `roots` reach: the user's from `own`, Kubernetes' from the release. */
export function reachableTypes(
  own: ReadonlyMap<string, TypeDefinition>,
  roots: readonly string[],
  release: Release,
): Types {
  const types: Types = new Map();
  const waiting = [...roots];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (types.has(id)) continue;
    const definition = own.get(id) ?? release.type(id);
    if (definition === undefined) continue;
    types.set(id, definition);
    waiting.push(...targetsIn(definition.schema));
  }
  return new Map([...types].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The types of which clients see more than a CRD says, and all that they reach. */
export function metadataTypes(release: Release): ReadonlyMap<string, TypeDefinition> {
  const ids = release.metadataIds();
  const full = ids.flatMap((id) => release.fullMetadata(id) ?? []);
  return reachableTypes(new Map(full.map((each) => [each.id, each])), ids, release);
}

/** What a client may ask for and what it may be told, of Kubernetes' own types. */
const requestIds = [
  ...[
    "CreateOptions",
    "DeleteOptions",
    "GetOptions",
    "ListOptions",
    "Patch",
    "PatchOptions",
    "Status",
    "UpdateOptions",
    "WatchEvent",
  ].map((name) => `k8s.io/apimachinery/pkg/apis/meta/v1.${name}`),
  "k8s.io/api/autoscaling/v1.Scale",
];

/** The types of requests and answers and all that they reach, but for the metadata of objects and lists. */
export function requestTypes(release: Release): ReadonlyMap<string, TypeDefinition> {
  const types = reachableTypes(new Map(), requestIds, release);
  const metadata = metadataTypes(release);
  return new Map([...types].filter(([id]) => !metadata.has(id)));
}
