import type { Api, Kind } from "../model/api.js";

/** A kind with all its versions, which share one CRD. */
export interface Resource {
  readonly group: string;
  readonly name: string;
  /** At least one, in the order of the model. */
  readonly versions: readonly ResourceVersion[];
}

export interface ResourceVersion {
  readonly group: string;
  readonly version: string;
  readonly kind: Kind;
}

/** The kinds of each group, versions of one kind together. */
export function resourcesOf(api: Api): readonly Resource[] {
  return api.groups.flatMap((group) => {
    const byName = new Map<string, ResourceVersion[]>();
    for (const version of group.versions) {
      for (const kind of version.kinds) {
        const versions = byName.get(kind.name) ?? [];
        versions.push({ group: group.name, version: version.name, kind });
        byName.set(kind.name, versions);
      }
    }
    return [...byName].map(([name, versions]) => ({ group: group.name, name, versions }));
  });
}
