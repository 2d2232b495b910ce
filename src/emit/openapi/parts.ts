import type { Api, Version } from "../../model/api.js";
import type { PlacedKind } from "./kinds.js";

/** What goes into one document. */
export interface Part {
  readonly path: string;
  readonly title: string;
  readonly version: string;
  readonly kinds: readonly PlacedKind[];
}

/** How kinds are spread over documents. */
export type Documents = "per-version" | "single";

/** One part for each document. The API server publishes what it serves, so nothing else is in any. */
export function partsOf({ groups }: Api, documents: Documents): readonly Part[] {
  const versions = groups
    .flatMap((group) =>
      group.versions.map((version) => ({
        path: `${group.name}_${version.name}.json`,
        title: group.name,
        version: version.name,
        kinds: servedKinds(group.name, version),
      })),
    )
    .filter(({ kinds }) => kinds.length > 0);
  switch (documents) {
    case "per-version":
      return versions;
    case "single":
      return versions.length === 0 ? [] : [together(versions)];
  }
}

function together(versions: readonly Part[]): Part {
  const distinct = (values: readonly string[]) => [...new Set(values)].join(", ");
  return {
    path: "openapi.json",
    title: distinct(versions.map(({ title }) => title)),
    version: distinct(versions.map(({ version }) => version)),
    kinds: versions.flatMap(({ kinds }) => kinds),
  };
}

function servedKinds(group: string, { name, kinds }: Version): readonly PlacedKind[] {
  return kinds.flatMap((kind) => (kind.served ? [{ group, version: name, kind }] : []));
}
